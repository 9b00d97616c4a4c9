import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(8, 3), torch.randn(8, 1)
layer = nn.Linear(3, 1)
nn.functional.mse_loss(layer(x), y).backward()
whole = layer.weight.grad.clone()

layer.zero_grad()
for part, target in zip(x.split(2), y.split(2)):
    (nn.functional.mse_loss(layer(part), target) / 4).backward()
print(
    "four parts add up to the whole:", torch.allclose(layer.weight.grad, whole)
)
