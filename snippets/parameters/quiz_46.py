from torch import nn

model = nn.Sequential(nn.Linear(8, 4), nn.ReLU(), nn.Linear(4, 2))
total = sum(p.numel() for p in model.parameters())
print(8 * 4 + 4, "+", 4 * 2 + 2, "=", total)
print(total == 46)
