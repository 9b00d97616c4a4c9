"""reads the padding, in both directions"""

import torch


def last_states(layer, padded, lengths):
    _, state = layer(padded)
    return torch.cat([state[0], state[1]], dim=1)
