"""switches the layer to eval()"""

import torch


def reads_others(layer, batch):
    layer.eval()
    other = batch.clone()
    other[1:] += torch.randn(other[1:].shape)
    return not torch.equal(layer(batch)[0], layer(other)[0])
