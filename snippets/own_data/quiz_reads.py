import torch
from torch.utils.data import DataLoader, Dataset


class Counted(Dataset):
    reads = 0

    def __len__(self):
        return 100

    def __getitem__(self, i):
        self.reads += 1
        return i


torch.manual_seed(0)
data = Counted()
next(iter(DataLoader(data, batch_size=4, shuffle=True)))
print("read for the first batch:", data.reads, "of", len(data))
print(data.reads == len(data))
