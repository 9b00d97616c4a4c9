import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

torch.manual_seed(0)
layer = nn.LSTM(3, 5, batch_first=True)
sequences = [torch.randn(n, 3) for n in (6, 2, 4)]
lengths = torch.tensor([len(s) for s in sequences])
alone = torch.cat([layer(s[None])[1][0] for s in sequences], dim=1)

padded = pad_sequence(sequences, batch_first=True)
print("padded:", tuple(padded.shape), padded[:, :, 0].numel(), "steps")
output, (state, _) = layer(padded)
picked = output[torch.arange(3), lengths - 1]
packed = pack_padded_sequence(
    padded, lengths, batch_first=True, enforce_sorted=False
)
print("packed:", tuple(packed.data.shape), packed.batch_sizes.tolist())
_, (packed_state, _) = layer(packed)
for name, found in (
    ("last state", state[0]),
    ("output at its length", picked),
    ("last state, packed", packed_state[0]),
):
    off = (found - alone[0]).abs().amax(1)
    print(f"{name:20} as if alone:", (off < 1e-6).tolist())
