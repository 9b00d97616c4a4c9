"""gives another weight"""

from torch import nn


def collapse(*layers):
    return nn.Linear(layers[0].in_features, layers[-1].out_features)
