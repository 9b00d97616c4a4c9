import torch
from torch import nn

x = torch.linspace(-6, 6, 1201, dtype=torch.float64)
rising = []
for activation in (nn.ReLU(), nn.Tanh(), nn.GELU(), nn.SiLU()):
    never_falls = bool((activation(x).diff() >= -1e-12).all())
    print(type(activation).__name__, never_falls)
    rising.append(never_falls)
print(all(rising))
