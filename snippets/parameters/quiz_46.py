from torch import nn

inputs, hidden, outputs, said = 8, 4, 2, 46
layers = nn.Linear(inputs, hidden), nn.Linear(hidden, outputs)
first, last = (sum(p.numel() for p in layer.parameters()) for layer in layers)
model = nn.Sequential(layers[0], nn.ReLU(), layers[1])
total = sum(p.numel() for p in model.parameters())
print(first, "+", last, "=", total)
print(total == said)
