"""does not clear the gradient between calls"""

import torch

x = torch.zeros((), requires_grad=True)


def slope_through_one(w):
    x.data.fill_(w)
    (x * x.data.clone()).backward()
    return x.grad.clone()
