from torch import nn


class Tower(nn.Module):
    def __init__(self, inputs, width, depth, outputs):
        super().__init__()
        layers = [nn.Linear(inputs, width), nn.ReLU()]
        for _ in range(depth - 1):
            layers += [nn.Linear(width, width), nn.ReLU()]
        self.all = nn.Sequential(*layers, nn.Linear(width, outputs))

    def forward(self, x):
        return self.all(x)
