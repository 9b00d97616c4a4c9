"""mixes up the sequences of a batch"""

from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence


class Majority(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.recurrent = nn.GRU(1, width, batch_first=True)
        self.out = nn.Linear(width, 1)

    def forward(self, padded, lengths):
        lengths, order = lengths.sort(descending=True)
        packed = pack_padded_sequence(padded[order], lengths, batch_first=True)
        _, state = self.recurrent(packed)
        return self.out(state[0])[:, 0]
