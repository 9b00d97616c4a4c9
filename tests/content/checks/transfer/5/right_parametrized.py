import copy

import torch
from torch import nn
from torch.nn.utils import parametrize


class Thin(nn.Module):
    def __init__(self, outputs, inputs, rank):
        super().__init__()
        self.left = nn.Parameter(torch.zeros(outputs, rank))
        self.right = nn.Parameter(torch.randn(rank, inputs) / 8)

    def forward(self, weight):
        return weight + self.left @ self.right


def adapt(model, X, y, rank):
    new = copy.deepcopy(model)
    thin = Thin(*new[0].weight.shape, rank)
    parametrize.register_parametrization(new[0], "weight", thin)
    optimizer = torch.optim.AdamW(thin.parameters(), lr=0.02)
    for _ in range(40):
        optimizer.zero_grad()
        nn.CrossEntropyLoss()(new(X), y).backward()
        optimizer.step()
    return new
