import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence


def last_states(layer, padded, lengths):
    packed = pack_padded_sequence(
        padded, lengths, batch_first=True, enforce_sorted=False
    )
    _, state = layer(packed)  # of each direction, then of each sequence
    return torch.cat([state[0], state[1]], dim=1)


torch.manual_seed(0)
layer = nn.GRU(3, 4, batch_first=True, bidirectional=True)
long, short = torch.randn(6, 3), torch.randn(2, 3)
_, alone = layer(short[None])
padded = pad_sequence([long, short], batch_first=True)
output, _ = layer(padded)
first, last = output[1, 1, :4], output[1, 0, 4:]
print("forward, at its length:", torch.allclose(first, alone[0, 0], atol=1e-6))
print("backward, at its start:", torch.allclose(last, alone[1, 0], atol=1e-6))
both = last_states(layer, padded, torch.tensor([6, 2]))[1]
alone = torch.cat([alone[0, 0], alone[1, 0]])
print("packed, both:", torch.allclose(both, alone, atol=1e-6))
