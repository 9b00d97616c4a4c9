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
for worker in range(2):
    own = copy.deepcopy(data)
    print("worker", worker, "draws", [own[i] for i in range(4)])
