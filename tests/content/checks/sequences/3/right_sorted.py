from torch.nn.utils.rnn import pack_padded_sequence


def last_states(layer, padded, lengths):
    order = lengths.argsort(descending=True)
    packed = pack_padded_sequence(padded[order], lengths[order], batch_first=True)
    state = layer(packed)[1].transpose(0, 1).reshape(len(lengths), -1)
    return state[order.argsort()]
