import torch
from torch import nn

dilation = 2
torch.manual_seed(0)
image = torch.zeros(1, 1, 41, 41, requires_grad=True)
layers = [nn.Conv2d(1, 1, 3, dilation=dilation) for _ in range(3)]
out = nn.Sequential(*layers)(image)
out[0, 0, 4, 4].backward()
moving = image.grad[0, 0] != 0
rows = moving.any(dim=1).nonzero()
side = (rows.max() - rows.min() + 1).item()
count = moving.sum().item()
print("a field of", side, "x", side, "with", count, "pixels in it")
print(count == side**2)
