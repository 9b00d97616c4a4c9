import copy

import torch
from torch.utils.data import Dataset


class Noise(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return int(torch.randint(100, ()))


data = Noise()
drawn = []
for worker in range(2):
    torch.manual_seed(7 + worker)  # a base seed and its number
    own = copy.deepcopy(data)
    drawn.append([own[i] for i in range(4)])
print("two workers draw the same:", drawn[0] == drawn[1])
