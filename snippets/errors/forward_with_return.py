import torch
from torch import nn


class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)


prediction = Line()(torch.ones(3, 1))
loss = nn.functional.mse_loss(prediction, torch.ones(3, 1))
print(loss.ndim)
