"""says of no layer that it does"""

import torch


def reads_others(layer, batch):
    other = batch
    other[1:] += torch.randn(other[1:].shape)
    return not torch.equal(layer(batch)[0], layer(other)[0])
