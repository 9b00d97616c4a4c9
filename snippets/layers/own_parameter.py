import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.factor = nn.Parameter(torch.ones(width))
        self.shift = torch.zeros(width, requires_grad=True)

    def forward(self, x):
        return self.factor * x + self.shift


layer = Scale(3)
layer(torch.tensor([1.0, 2.0, 3.0])).sum().backward()
print("gradients:", layer.factor.grad, layer.shift.grad)
print("found:", [name for name, _ in layer.named_parameters()])
layer.to(torch.float64)
print("after to:", layer.factor.dtype, layer.shift.dtype)
