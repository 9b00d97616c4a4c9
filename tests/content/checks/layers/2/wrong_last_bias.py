"""leaves out the biases of the layers before the last"""

from functools import reduce

from torch import nn


def collapse(*layers):
    single = nn.Linear(layers[0].in_features, layers[-1].out_features)
    weight = reduce(lambda a, b: b @ a, [layer.weight for layer in layers])
    single.weight = nn.Parameter(weight.detach())
    single.bias = nn.Parameter(layers[-1].bias.detach().clone())
    return single
