from torch import nn

model = nn.Sequential(nn.Linear(10, 18), nn.ReLU(), nn.Linear(18, 5))

total = 0
for parameter in model.parameters():
    total += parameter.numel()
print("in a loop:  ", total)
print("in one line:", sum(p.numel() for p in model.parameters()))

for name, layer in model.named_children():
    count = sum(p.numel() for p in layer.parameters())
    print(f"{name} {type(layer).__name__:6} {count:3}")
