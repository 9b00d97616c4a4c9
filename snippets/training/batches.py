import torch
from sklearn.datasets import make_regression
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X, y = make_regression(n_samples=500, n_features=1, noise=10, random_state=0)
X = torch.tensor(X, dtype=torch.float32)
y = torch.tensor(y, dtype=torch.float32)[:, None]

data = TensorDataset(X, y)
loader = DataLoader(data, batch_size=50, shuffle=True)
print(len(data), "examples in", len(loader), "batches")
xb, yb = next(iter(loader))
print("one batch:", tuple(xb.shape), tuple(yb.shape))
print("second time round:", len(list(loader)), "batches again")
