import torch
from torch import nn

model = nn.Sequential(nn.Conv2d(3, 64, 3), nn.Flatten(), nn.LazyLinear(10))
model(torch.zeros(1, 3, 32, 32))
print("inputs found:", model[2].in_features, "= 64 · 30 · 30")
print("kind of layer now:", type(model[2]).__name__)
print(f"parameters: {sum(p.numel() for p in model.parameters()):,}")
