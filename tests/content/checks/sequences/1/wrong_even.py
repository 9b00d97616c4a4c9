"""spreads what is lost evenly"""

import torch


def bias_for(share, steps):
    return torch.logit(torch.tensor(1 - (1 - share) / steps)).item()
