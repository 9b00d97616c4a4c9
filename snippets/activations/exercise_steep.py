import torch
from torch import nn

functions = [
    nn.Sigmoid(), nn.Tanh(), nn.ReLU(), nn.SELU(), nn.GELU(), nn.SiLU()
]  # fmt: skip
for function in functions:
    x = torch.linspace(-6, 6, 12001, dtype=torch.float64, requires_grad=True)
    function(x).sum().backward()
    name = type(function).__name__
    print(f"{name:8} steepest {x.grad.max():.2f}")
