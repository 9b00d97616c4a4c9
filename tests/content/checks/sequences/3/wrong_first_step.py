"""takes both directions at the first step"""

from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_states(layer, padded, lengths):
    packed = pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
    output, _ = pad_packed_sequence(layer(packed)[0], batch_first=True)
    return output[:, 0]
