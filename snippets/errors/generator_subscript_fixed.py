from torch import nn

model = nn.Linear(3, 1)
weight = list(model.parameters())[0]
print("by its place:", tuple(weight.shape))
print("by its name: ", weight is model.weight)
