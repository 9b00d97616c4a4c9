import torch
from torch import nn

torch.manual_seed(0)
weight = nn.Conv2d(3, 64, kernel_size=5).weight
fan_in = 3 * 5 * 5
print("numbers that each output is made of:", fan_in)
print(f"bound 1/√{fan_in} = {fan_in**-0.5:.3f}, ", end="")
print(f"largest weight {weight.abs().max():.3f}")
