import copy

import numpy as np
from torch.utils.data import Dataset


class Noise(Dataset):
    def __init__(self):
        self.rng = np.random.default_rng(0)

    def __len__(self):
        return 4

    def __getitem__(self, i):
        return int(self.rng.integers(100))


data = Noise()
one, two = copy.deepcopy(data), copy.deepcopy(data)
same = [one[i] for i in range(4)] == [two[i] for i in range(4)]
print("two copies draw the same:", same)
