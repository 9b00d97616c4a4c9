"""gives backward first"""

import torch
from torch.nn.utils.rnn import pack_padded_sequence


def last_states(layer, padded, lengths):
    packed = pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
    _, state = layer(packed)
    return torch.cat([state[1], state[0]], dim=1)
