import torch
import torchinfo
from torch import nn


class Scaled(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 4)
        self.scale = nn.Parameter(torch.ones(7))

    def forward(self, x):
        return self.layer(torch.tanh(self.layer(x))) * self.scale.sum()


torch.manual_seed(0)
model = Scaled()
own = sum(p.numel() for p in model.parameters())
info = torchinfo.summary(model, input_size=(2, 4), verbose=0)
print("one line of Python:", own)
print("torchinfo:         ", info.total_params)
