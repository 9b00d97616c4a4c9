from torch import nn

nn.Sequential(nn.Linear(4, 4), nn.ReLU, nn.Linear(4, 2))
