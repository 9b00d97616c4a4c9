import torch
from torch import nn


def steepest(function):
    x = torch.linspace(-6, 6, 12001, dtype=torch.float64)
    x.requires_grad_()
    function(x).sum().backward()
    return x.grad.max().item()


functions = [
    nn.Sigmoid(), nn.Tanh(), nn.ReLU(), nn.SELU(), nn.GELU(), nn.SiLU()
]  # fmt: skip
for function in functions:
    name = type(function).__name__
    print(f"{name:8} steepest {steepest(function):.2f}")
