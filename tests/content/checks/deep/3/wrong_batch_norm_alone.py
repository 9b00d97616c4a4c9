"""asks for the batch norms in training"""

from torch import nn


def reads_others(layer, batch):
    return isinstance(layer, nn.BatchNorm2d) and layer.training
