from torch import nn

layer = nn.Linear(4, 4)
model = nn.Sequential(layer, nn.Tanh(), layer)
total = sum(p.numel() for p in model.parameters())
print(total, "parameters; one such layer has", 4 * 4 + 4)
print(total == 4 * 4 + 4)
