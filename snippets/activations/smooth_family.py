"""Two panels. Left: ELU and SELU level off below zero, GELU and SiLU dip
below zero and come back. Right: their slopes; those of GELU and SiLU are
negative for a while and then rise above 1."""

import matplotlib.pyplot as plt
import torch
from torch import nn

functions = [nn.ELU(), nn.SELU(), nn.GELU(), nn.SiLU()]
plt.rc("axes.spines", top=False, right=False)
fig, (left, right) = plt.subplots(
    1, 2, figsize=(4.5, 2.4), layout="constrained"
)
for function in functions:
    x = torch.linspace(-4, 3, 50, requires_grad=True)
    y = function(x)
    y.sum().backward()
    left.plot(x.detach(), y.detach(), label=type(function).__name__)
    right.plot(x.detach(), x.grad)
left.set(title="Smoother ones", xlabel="x")
right.set(title="Their slopes", xlabel="x")
left.legend(frameon=False)
plt.show()
