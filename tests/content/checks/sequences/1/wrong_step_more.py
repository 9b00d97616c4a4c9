"""returns something else than it should"""

import torch


def bias_for(share, steps):
    return torch.logit(torch.tensor(share) ** (1 / (steps - 1))).item()
