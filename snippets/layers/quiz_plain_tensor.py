import torch
from torch import nn


class Shift(nn.Module):
    def __init__(self):
        super().__init__()
        self.shift = torch.zeros(3, requires_grad=True)


found = list(Shift().parameters())
print("parameters found:", len(found))
print(len(found) > 0)
