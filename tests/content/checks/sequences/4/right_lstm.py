from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence


class Majority(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.recurrent = nn.LSTM(1, width)
        self.out = nn.Linear(width, 1)

    def forward(self, padded, lengths):
        packed = pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
        _, (state, _) = self.recurrent(packed)
        return self.out(state[-1])
