from copy import deepcopy

import torch
from torch import nn

x = torch.tensor([[1.0]])
layers = nn.Linear(1, 2, bias=False), nn.Linear(2, 1, bias=False)
one = nn.Sequential(layers[0], nn.ReLU(), layers[1])
with torch.no_grad():
    one[0].weight[:] = torch.tensor([[2.0], [0.0]])
    one[2].weight[:] = torch.tensor([[3.0, 0.0]])
    other, middle = deepcopy(one), deepcopy(one)
    other[0].weight[:] = one[0].weight.flip(0)  # the units change places
    other[2].weight[:] = one[2].weight.flip(1)
    for mean, a, b in zip(*map(nn.Module.parameters, (middle, one, other))):
        mean[:] = (a + b) / 2
answers = [model(x).item() for model in (one, other, middle)]
print(answers)
print(len(set(answers)) == 1)
