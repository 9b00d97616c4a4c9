"""gives change squared times"""

import torch


def growth(x, y, w, b, change):
    columns = torch.cat([torch.ones(len(x), 1), x], dim=1)
    b, w = torch.linalg.lstsq(columns, y).solution.flatten()
    before = ((w * x + b - y) ** 2).mean()
    return ((((w + change) * x + b - y) ** 2).mean() - before).item()
