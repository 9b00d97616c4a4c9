import torch
from torch.utils.data import Dataset, Subset


class Counted(Dataset):
    reads = 0

    def __len__(self):
        return 1000

    def __getitem__(self, i):
        self.reads += 1
        return i


torch.manual_seed(0)
data = Counted()
for size in range(1, 1001, 37):
    Subset(data, torch.randperm(1000)[:size].tolist())
print("read while making 28 subsets:", data.reads)
print(data.reads == 0)
