"""reads the padding backward"""

import torch


def last_states(layer, padded, lengths):
    output, _ = layer(padded)
    n = layer.hidden_size
    rows = torch.arange(len(lengths))
    return torch.cat([output[rows, lengths - 1, :n], output[:, 0, n:]], dim=1)
