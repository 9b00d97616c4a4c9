import torch
from torch import nn


def initialize(module):
    if isinstance(module, nn.Linear):
        nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        if module.bias is not None:
            nn.init.zeros_(module.bias)


torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(64, 100),
    nn.ReLU(),
    nn.Sequential(nn.Linear(100, 100, bias=False), nn.ReLU()),
    nn.Linear(100, 10),
)
model.apply(initialize)
for name, p in model.named_parameters():
    if name.endswith("bias"):
        print(name, "all zero:", not p.any())
