import torch
from torch import nn


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 4)
        self.rest = [nn.Linear(4, 4), nn.Linear(4, 1)]

    def forward(self, x):
        x = self.first(x)
        for layer in self.rest:
            x = layer(x)
        return x


model = Network()
layers = [model.first, *model.rest]
before = [layer.weight.clone() for layer in layers]
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model(torch.ones(2, 4)).square().sum().backward()
optimizer.step()
for layer, old in zip(layers, before):
    print("moved:", not torch.equal(layer.weight, old))
