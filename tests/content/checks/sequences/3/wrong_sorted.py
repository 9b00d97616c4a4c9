"""leaves the rows sorted by length"""

import torch
from torch.nn.utils.rnn import pack_padded_sequence


def last_states(layer, padded, lengths):
    lengths, order = lengths.sort(descending=True, stable=True)
    _, state = layer(pack_padded_sequence(padded[order], lengths, batch_first=True))
    return torch.cat([state[0], state[1]], dim=1)
