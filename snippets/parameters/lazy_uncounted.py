from torch import nn

model = nn.Sequential(nn.Conv2d(3, 64, 3), nn.Flatten(), nn.LazyLinear(10))
sum(p.numel() for p in model.parameters())
