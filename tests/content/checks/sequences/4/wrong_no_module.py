"""returns no module"""

from torch import nn


class Majority:
    def __init__(self, width):
        self.recurrent, self.out = nn.GRU(1, width, batch_first=True), nn.Linear(width, 1)
