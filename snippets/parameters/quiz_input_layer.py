from torch import nn

inputs = nn.Identity()
model = nn.Sequential(inputs, nn.Linear(2, 3), nn.Linear(3, 2))
own = sum(p.numel() for p in inputs.parameters())
total = sum(p.numel() for p in model.parameters())
print("input layer:", own, " whole network:", total)
print(own > 0)
