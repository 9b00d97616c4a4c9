"""What a chain of units, with weights of 1 and no biases, leaves of the
gradient: its slopes, multiplied."""

import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
functions = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "ReLU": torch.relu,
    "GELU": functional.gelu,
    "SELU": functional.selu,
}
chains = [(1, 1), (1, 10), (1, 60), (-1, 10), (4, 1), (4, 10)]
print("start   ", *(f"{start:8}" for start, _ in chains))
print("layers  ", *(f"{depth:8}" for _, depth in chains))
for name, function in functions.items():
    left = []
    for start, depth in chains:
        x = torch.tensor(float(start), requires_grad=True)
        y = x
        for _ in range(depth):
            y = function(y)
        y.backward()
        left.append(f"{x.grad:8.2g}")
    print(f"{name:8}", *left)
