"""stops with RuntimeError"""

import torch


def slope_through_one(w):
    w = torch.tensor(w, requires_grad=True)
    (w.detach() * w.detach()).backward()
    return w.grad
