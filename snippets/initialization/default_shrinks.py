import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(2000, 512)
ratios = []
for _ in range(4):
    layer = nn.Linear(512, 512, bias=False)
    y = torch.relu(layer(x))
    ratios.append((y.square().mean() / x.square().mean()).sqrt())
    x = y
print("measured: ", ", ".join(f"{ratio:.2f}" for ratio in ratios))
print(f"predicted: 1/√6 = {6**-0.5:.3f}")
