"""gives the smallest slope"""

import torch


def steepest(function):
    x = torch.linspace(-6, 6, 6001, requires_grad=True)
    y = function(x)
    y.sum().backward()
    return x.grad.min().item()
