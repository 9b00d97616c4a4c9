import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).reshape(-1, 8, 8) / 16, torch.tensor(y)
torch.manual_seed(0)
train, test = torch.randperm(len(X)).split([1297, 500])


def shifted(images):
    return images.roll(shifts=1, dims=2)


both = torch.cat([X[train], shifted(X[train])])
sets = {
    "as they are": (X[train], y[train]),
    "and shifted copies": (both, y[train].repeat(2)),
}
for name, (images, labels) in sets.items():
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Flatten(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10)
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(100):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(images), labels).backward()
        optimizer.step()
    right = (model(shifted(X[test])).argmax(dim=1) == y[test]).double()
    print(f"{name}: {right.mean():.2f} right on shifted digits")
