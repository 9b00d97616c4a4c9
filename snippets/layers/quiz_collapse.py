import random

import torch
from torch import nn

random.seed(0)
torch.manual_seed(0)
replaced = []
for _ in range(50):
    widths = [random.randint(1, 20) for _ in range(random.randint(3, 6))]
    deep = nn.Sequential(*map(nn.Linear, widths, widths[1:])).double()
    x = torch.randn(50, widths[0], dtype=torch.float64)
    bias = deep(torch.zeros_like(x[:1]))
    weight = deep(torch.eye(widths[0], dtype=torch.float64)) - bias
    replaced.append(torch.allclose(deep(x), x @ weight + bias))
print("stacks replaced by one layer:", sum(replaced), "of", len(replaced))
print(all(replaced))
