import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(10, 18),
    nn.Linear(18, 20),
    nn.Linear(20, 5),
)
x = torch.zeros(1, 10)
print(f"input              {x.shape[1]:3} wide")
for layer in model:
    x = layer(x)
    print(
        f"after Linear({layer.in_features:2}, {layer.out_features:2})"
        f" {x.shape[1]:3} wide"
    )
