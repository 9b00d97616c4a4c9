"""takes a power where a root is due"""

import torch


def bias_for(share, steps):
    return torch.logit(torch.tensor(share, dtype=torch.float64) ** steps).item()
