"""takes the share for what is lost"""

import torch


def bias_for(share, steps):
    return torch.logit(torch.tensor(1 - share) ** (1 / steps)).item()
