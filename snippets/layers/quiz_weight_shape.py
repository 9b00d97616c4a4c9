from torch import nn

shape = tuple(nn.Linear(3, 2).weight.shape)
print(shape)
print(shape == (3, 2))
