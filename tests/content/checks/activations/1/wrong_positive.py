"""looks only at positive x"""

import torch


def steepest(function):
    x = torch.linspace(0.001, 6, 6001, requires_grad=True)
    y = function(x)
    y.sum().backward()
    return x.grad.max().item()
