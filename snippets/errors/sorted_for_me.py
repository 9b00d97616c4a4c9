import torch
from torch.nn.utils.rnn import pack_padded_sequence

padded = torch.tensor([[5, 1, 0], [4, 7, 2]])
packed = pack_padded_sequence(
    padded, [2, 3], batch_first=True, enforce_sorted=False
)
print(packed.data.tolist(), packed.batch_sizes.tolist())
