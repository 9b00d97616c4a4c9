"""forgets the bias: the layer that it returns has none"""

from functools import reduce

from torch import nn


def collapse(*layers):
    single = nn.Linear(layers[0].in_features, layers[-1].out_features, bias=False)
    weight = reduce(lambda a, b: b @ a, [layer.weight for layer in layers])
    single.weight = nn.Parameter(weight.detach())
    return single
