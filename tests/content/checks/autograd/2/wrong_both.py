"""gives the slope through both factors"""

import torch


def slope_through_one(w):
    w = torch.tensor(w, requires_grad=True)
    (w * w).backward()
    return w.grad
