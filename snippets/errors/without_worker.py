import torch
from torch.utils.data import DataLoader, Dataset


class Quotients(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return 10 // (i - 2)


torch.manual_seed(0)
loader = DataLoader(Quotients(), num_workers=0)
try:
    print(list(loader))
except ZeroDivisionError as error:
    print("the error of the dataset itself:", error)
