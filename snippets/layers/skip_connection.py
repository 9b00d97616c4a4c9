import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width)
        )

    def forward(self, x):
        return x + self.branch(x)


block = Block(3)
for parameter in block.parameters():
    nn.init.zeros_(parameter)

x = torch.tensor([[2.0, -1.0, 4.0]], requires_grad=True)
for name, model in (("branch", block.branch), ("block", block)):
    y = model(x)
    (gradient,) = torch.autograd.grad(y.sum(), x)
    print(f"{name:6} gives {y[0].tolist()}, gradient {gradient[0].tolist()}")
