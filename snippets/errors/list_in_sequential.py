from torch import nn

layers = [nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 2)]
nn.Sequential(layers)
