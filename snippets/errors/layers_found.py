import torch
from torch import nn


class Found(nn.Module):
    def __init__(self):
        super().__init__()
        layers = [nn.Linear(4, 4), nn.Linear(4, 2)]
        self.layers = nn.ModuleList(layers)


model = Found()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
print(len(optimizer.param_groups[0]["params"]), "tensors to change")
