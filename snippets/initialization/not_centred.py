import torch
from torch import nn

torch.manual_seed(0)
layer, x = nn.Linear(64, 128), torch.randn(1000, 64)
print(f"default:  std of the output {layer(x).std():.2f}")
nn.init.uniform_(layer.weight)
print(f"uniform_: std of the output {layer(x).std():.1f}")

x = torch.randn(1000, 64)
for _ in range(5):
    layer = nn.Linear(64, 64)
    nn.init.uniform_(layer.weight)
    x = layer(x)
print(f"after five such layers: {x.std():.0e}")
