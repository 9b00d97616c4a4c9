from torch import nn

model = nn.Linear(3, 1)
weight = model.parameters()[0]
