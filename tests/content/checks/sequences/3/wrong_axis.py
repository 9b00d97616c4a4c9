"""stops with"""

import torch
from torch.nn.utils.rnn import pack_padded_sequence


def last_states(layer, padded, lengths):
    packed = pack_padded_sequence(padded, lengths, enforce_sorted=False)
    _, state = layer(packed)
    return torch.cat([state[0], state[1]], dim=1)
