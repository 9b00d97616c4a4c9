import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

torch.manual_seed(0)
layer = nn.LSTM(3, 5)
sequences = [torch.randn(n, 3) for n in (2, 7, 4)]
_, (packed, _) = layer(pack_sequence(sequences, enforce_sorted=False))
alone = torch.cat([layer(s)[1][0] for s in sequences])
print("last states:", tuple(packed[0].shape))
print(torch.allclose(packed[0], alone, atol=1e-6))
