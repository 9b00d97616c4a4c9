from torch import nn

layer = nn.Linear(64, 128)
nn.init.xavier_normal_(layer.weight)
nn.init.xavier_normal_(layer.bias)
