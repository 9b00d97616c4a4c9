import torch
from torch import nn

torch.manual_seed(0)
for inputs in [4, 25, 100, 400]:
    weight = nn.Linear(inputs, 2000).weight
    bound = 1 / inputs**0.5
    print(f"{inputs:3} inputs: bound {bound:.2f}, ", end="")
    print(f"largest {weight.abs().max():.2f}, ", end="")
    print(f"variance × inputs {weight.var() * inputs:.2f}")
