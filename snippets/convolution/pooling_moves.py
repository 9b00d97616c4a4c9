import torch
from sklearn.datasets import load_digits
from torch import nn

X = torch.tensor(load_digits().images[:300]).float()[:, None] / 16
still = nn.functional.pad(X, (4, 4, 4, 4))
moved = nn.functional.pad(X, (5, 3, 4, 4))  # one pixel to the right
torch.manual_seed(0)
filters = nn.Sequential(nn.Conv2d(1, 16, 3, padding=1, bias=False), nn.ReLU())
ways = {
    "pixels": nn.Identity(),
    "filters": filters,
    "largest of 2 x 2": nn.Sequential(filters, nn.MaxPool2d(2)),
    "largest of 4 x 4": nn.Sequential(filters, nn.MaxPool2d(4)),
    "largest of all": nn.Sequential(filters, nn.AdaptiveMaxPool2d(1)),
}
for name, way in ways.items():
    before, after = way(still).flatten(1), way(moved).flatten(1)
    change = (after - before).norm(dim=1) / before.norm(dim=1)
    print(f"{name:16} changes by {change.mean():.2f} of its size")
