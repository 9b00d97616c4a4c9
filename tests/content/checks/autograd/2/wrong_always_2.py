"""gives one number, whatever w is"""

import torch


def slope_through_one(w):
    w = torch.tensor(2.0, requires_grad=True)
    (w * w.detach()).backward()
    return w.grad
