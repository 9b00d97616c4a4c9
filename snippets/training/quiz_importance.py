from itertools import permutations, product

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 3), nn.Tanh(), nn.Linear(3, 1))
first, _, last = model
x = torch.randn(50, 4)
same = 0
for order in permutations(range(3)):
    for signs in product((1.0, -1.0), repeat=3):
        order, s = list(order), torch.tensor(signs)
        W = s[:, None] * first.weight[order]
        b = s * first.bias[order]
        V = last.weight[:, order] * s
        output = torch.tanh(x @ W.T + b) @ V.T + last.bias
        same += torch.allclose(output, model(x))
print(same, "settings of the weights, one function")
print(same == 1)
