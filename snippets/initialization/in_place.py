from torch import nn

layer = nn.Linear(2, 1)
layer.weight.fill_(0.5)
