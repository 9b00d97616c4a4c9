from torch import nn

layer = nn.Identity()
parameters = list(layer.parameters())
print(f"{len(parameters)} tensors")
print(len(parameters) > 0)
