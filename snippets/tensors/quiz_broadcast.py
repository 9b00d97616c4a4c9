import random

import torch

random.seed(0)
shapes = []
for _ in range(50):
    n, m = random.randint(1, 9), random.randint(1, 9)
    result = torch.zeros(1, n) + torch.zeros(m, 1)
    shapes.append(result.shape == (m, n))
print("shapes as predicted:", sum(shapes), "of", len(shapes))
print(all(shapes))
