import torch
from torch import nn

functions = [
    nn.Sigmoid(), nn.Tanh(), nn.ReLU(), nn.LeakyReLU(),
    nn.Softplus(), nn.SELU(), nn.ELU(), nn.GELU(), nn.SiLU(),
]  # fmt: skip
x = torch.tensor([-3.0, 0.0, 3.0])
print("x              -3      0      3")
for function in functions:
    y = function(x).tolist()
    name = type(function).__name__
    print(f"{name:11}", *(f"{value:6.2f}" for value in y))
