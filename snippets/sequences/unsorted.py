import torch
from torch.nn.utils.rnn import pack_padded_sequence

padded = torch.zeros(3, 6, 4)
lengths = torch.tensor([6, 2, 4])
pack_padded_sequence(padded, lengths, batch_first=True)
