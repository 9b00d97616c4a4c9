"""Two panels. Left: ReLU, leaky ReLU with slope 0.05, and softplus, which
is a rounded ReLU. Right: their slopes; ReLU's jumps from 0 to 1 at zero,
leaky ReLU's from 0.05 to 1, and softplus's is a smooth rise."""

import matplotlib.pyplot as plt
import torch
from torch import nn

functions = {
    "ReLU": nn.ReLU(),
    "leaky": nn.LeakyReLU(0.05),
    "softplus": nn.Softplus(),
}
plt.rc("axes.spines", top=False, right=False)
fig, (left, right) = plt.subplots(
    1, 2, figsize=(4.5, 2.4), layout="constrained"
)
for name, function in functions.items():
    x = torch.linspace(-4, 4, 60, requires_grad=True)
    y = function(x)
    y.sum().backward()
    left.plot(x.detach(), y.detach(), label=name)
    right.plot(x.detach(), x.grad)
left.set(title="The ReLU family", xlabel="x", xticks=[-4, 0, 4])
right.set(title="Their slopes", xlabel="x", xticks=[-4, 0, 4])
left.legend(frameon=False)
plt.show()
