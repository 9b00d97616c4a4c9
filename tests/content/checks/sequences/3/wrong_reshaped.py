"""mixes the sequences"""

from torch.nn.utils.rnn import pack_padded_sequence


def last_states(layer, padded, lengths):
    packed = pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
    return layer(packed)[1].reshape(len(lengths), -1)
