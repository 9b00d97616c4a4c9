import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.BatchNorm1d(width)
        self.layers = nn.ModuleList([nn.Linear(width, width), nn.Linear(width, width)])
        for one in self.layers[1].parameters():
            torch.nn.init.zeros_(one)

    def forward(self, x):
        y = torch.relu(self.layers[0](self.norm(x)))
        return torch.add(self.layers[1](y), x)
