import torch
from sklearn.datasets import load_digits
from torch.utils.data import DataLoader, Dataset


class ShiftedDigits(Dataset):
    def __init__(self, images, labels):
        self.images, self.labels = images, labels

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        steps = int(torch.randint(-1, 2, ()))  # drawn anew at each visit
        return self.images[i].roll(steps, dims=1), self.labels[i]


X, y = load_digits(return_X_y=True)
images = torch.tensor(X).float().reshape(-1, 8, 8) / 16
data = ShiftedDigits(images, torch.tensor(y))
torch.manual_seed(0)
print(len(data), "examples")
xb, yb = next(iter(DataLoader(data, batch_size=50, shuffle=True)))
print("a batch:", tuple(xb.shape), tuple(yb.shape))
visits = torch.stack([data[0][0] for _ in range(30)])
print("versions of the first digit:", len(visits.unique(dim=0)))
