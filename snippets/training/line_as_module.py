import torch
from torch import nn


class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)


model = Line()
print(model)
for name, value in model.state_dict().items():
    print(name, tuple(value.shape))
print(tuple(model(torch.zeros(5, 1)).shape))
