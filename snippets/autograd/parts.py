import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(10, 3), torch.randn(10, 1)
layer, mse = nn.Linear(3, 1), nn.functional.mse_loss
mse(layer(x), y).backward()
whole = layer.weight.grad.clone()
for sizes in ([5, 5], [4, 4, 2]):
    count = len(sizes)
    ways = {
        "as they are": [1] * count,
        f"divided by {count}": [1 / count] * count,
        "times their share": [size / 10 for size in sizes],
    }
    for name, factors in ways.items():
        layer.zero_grad()
        parts = zip(x.split(sizes), y.split(sizes), factors)
        for part, target, factor in parts:
            (factor * mse(layer(part), target)).backward()
        right = torch.allclose(layer.weight.grad, whole)
        print(f"parts of {sizes}, {name}: {right}")
