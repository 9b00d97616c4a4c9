"""begins at 0"""

import torch


def table(n):
    numbers = torch.arange(n)
    return numbers[None] * numbers[:, None]
