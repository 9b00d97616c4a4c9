import torch


def reads_others(layer, batch):
    together = layer(batch)[-1]
    other = torch.cat([batch[:-1].flip(0) * 3, batch[-1:]])
    return (layer(other)[-1] != together).any()
