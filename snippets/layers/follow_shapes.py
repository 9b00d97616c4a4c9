import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(10, 18),
    nn.Linear(18, 20),
    nn.Linear(20, 5),
)
x = torch.zeros(1, 10)
print("input:", x.shape[1], "numbers")
for layer in model:
    x = layer(x)
    print(f"after {layer.in_features} -> {layer.out_features}:", x.shape[1])
