import torch
from torch import nn

torch.manual_seed(0)
updated = []
for features in range(1, 51):
    norm = nn.BatchNorm1d(features).requires_grad_(False)
    before = norm.running_mean.clone()
    norm(torch.randn(8, features) + 5)
    updated.append(not torch.equal(norm.running_mean, before))
print("updated:", sum(updated), "of", len(updated))
print(all(updated))
