"""divides by the steps"""

import torch


def bias_for(share, steps):
    return torch.logit(torch.tensor(share / steps)).item()
