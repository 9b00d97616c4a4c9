"""gives the value, not the slope"""

import torch


def slope_through_one(w):
    w = torch.tensor(w, requires_grad=True)
    return w * w.detach()
