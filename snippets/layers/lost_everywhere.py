import torch
from torch import nn


class Lost(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 4)
        self.rest = [nn.Linear(4, 2)]

    def forward(self, x):
        return self.rest[0](self.first(x))


model = Lost().to(torch.float64)
print("saved:", list(model.state_dict()))
print("moved:", model.first.weight.dtype, model.rest[0].weight.dtype)
model(torch.zeros(1, 4, dtype=torch.float64))
