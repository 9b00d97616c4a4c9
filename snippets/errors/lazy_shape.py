from torch import nn

model = nn.Sequential(nn.Flatten(), nn.LazyLinear(10))
print(model[1].weight.shape)
