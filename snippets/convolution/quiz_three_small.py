import torch
from torch import nn

c, small, large = 8, 3, 7  # channels, and the sides of the kernels
three = nn.Sequential(*(nn.Conv2d(c, c, small, bias=False) for _ in range(3)))
one = nn.Conv2d(c, c, large, bias=False)
image = torch.zeros(1, c, 20, 20)
print(tuple(three(image).shape), tuple(one(image).shape))
weights = [sum(p.numel() for p in model.parameters()) for model in (three, one)]
print("weights:", weights)
print(three(image).shape == one(image).shape and weights[0] < weights[1])
