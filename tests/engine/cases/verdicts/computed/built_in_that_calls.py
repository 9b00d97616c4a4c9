from torch import nn

layers = map(nn.Linear, [2, 3], [3, 4])
print(sum(layer.weight.numel() for layer in layers) == 18)
