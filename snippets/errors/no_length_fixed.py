from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __len__(self):
        return 10

    def __getitem__(self, i):
        return i**2


loader = DataLoader(Squares(), batch_size=5, shuffle=True)
print(len(loader), "batches")
