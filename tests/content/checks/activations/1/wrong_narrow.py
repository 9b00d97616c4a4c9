"""looks only from -1 to 1"""

import torch


def steepest(function):
    x = torch.linspace(-1, 1, 6001, requires_grad=True)
    y = function(x)
    y.sum().backward()
    return x.grad.max().item()
