import torch
from torch import nn

x = torch.linspace(-6, 0, 60001, dtype=torch.float64)
for activation in (nn.GELU(), nn.SiLU(), nn.Mish(), nn.Hardswish()):
    y = activation(x)
    lowest = y.argmin()
    name = type(activation).__name__
    print(f"{name:9} minimum {y[lowest]:.3f} at {x[lowest]:.2f}")
