"""Mean squares through 30 layers without end in width: of the signal in the
last layer, and of the gradient in the first, in units of the last layer's."""

import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
z = torch.linspace(-8, 8, 2000)
chance = torch.exp(-z.square() / 2)
chance /= chance.sum()
functions = {
    "ReLU": torch.relu,
    "GELU": functional.gelu,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
}
for name, function in functions.items():
    for gain in (3**-0.5, 1, 2**0.5):
        q, gradient = gain**2, 1.0
        for _ in range(29):
            x = (q**0.5 * z).requires_grad_()
            y = function(x)
            (slope,) = torch.autograd.grad(y.sum(), x)
            q = gain**2 * (chance @ y.square()).item()
            gradient *= gain**2 * (chance @ slope.square()).item()
        print(f"{name:7} gain {gain:.2f}:", end=" ")
        print(f"signal {q:.2g}, gradient {gradient:.2g}")
