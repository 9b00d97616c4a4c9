import torch
from torch import nn


class Swish(nn.Module):
    def __init__(self, learned=True):
        super().__init__()
        beta = torch.ones(1)
        if learned:
            self.beta = nn.Parameter(beta)
        else:
            self.register_buffer("beta", beta)

    def forward(self, x):
        return x / (1 + torch.exp(-x * self.beta))
