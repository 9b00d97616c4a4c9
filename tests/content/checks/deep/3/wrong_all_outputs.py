"""says of every layer that it does"""

import torch


def reads_others(layer, batch):
    other = batch.clone()
    other[1:] += torch.randn(other[1:].shape)
    return not torch.equal(layer(batch), layer(other))
