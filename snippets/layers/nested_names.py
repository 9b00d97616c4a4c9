import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.branch = nn.Linear(width, width)

    def forward(self, x):
        return x + torch.relu(self.branch(x))


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(Block(4), Block(4))
        self.output = nn.Linear(4, 2)

    def forward(self, x):
        return self.output(self.body(x))


model = Network()
for name, parameter in model.named_parameters():
    print(name, tuple(parameter.shape))
print(model.get_submodule("body.1") is model.body[1])
