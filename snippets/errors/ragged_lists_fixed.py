import torch
from torch.nn.utils.rnn import pad_sequence

rows = [torch.tensor(row) for row in ([4, 8, 15], [16, 23])]
print(pad_sequence(rows, batch_first=True))
