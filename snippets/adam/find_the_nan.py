import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1)
)
with torch.no_grad():
    model[2].weight[0, 0] = float("nan")

x = torch.randn(5, 4)
for name, layer in model.named_children():
    x = layer(x)
    print(name, type(layer).__name__, bool(x.isfinite().all()))
