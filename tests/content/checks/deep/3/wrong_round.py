"""turns the answer round"""

import torch


def reads_others(layer, batch):
    other = batch.clone()
    other[1:] += torch.randn(other[1:].shape)
    return torch.equal(layer(batch)[0], layer(other)[0])
