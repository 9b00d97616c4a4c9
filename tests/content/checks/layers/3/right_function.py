from torch import nn


def Tower(inputs, width, depth, outputs):
    tower = nn.Sequential()
    for i in range(depth):
        tower.append(nn.Linear(inputs if i == 0 else width, width)).append(nn.Tanh())
    return tower.append(nn.Linear(width, outputs))
