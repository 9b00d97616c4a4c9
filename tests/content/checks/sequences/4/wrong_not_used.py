"""learns too little"""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence


class Majority(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.recurrent = nn.GRU(1, width, batch_first=True)
        self.out = nn.Linear(width, 1)

    def forward(self, padded, lengths):
        packed = pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
        _, state = self.recurrent(packed)
        return self.out(torch.zeros_like(state[0]))[:, 0]
