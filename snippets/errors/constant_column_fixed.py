import torch

X = torch.tensor([[1.0, 5.0], [2.0, 5.0], [3.0, 5.0]])
spread = X.std(dim=0)
same = X.amax(dim=0) == X.amin(dim=0)
print("never changes:", same.tolist())
X = (X - X.mean(dim=0)) / torch.where(same, 1.0, spread)
print(X.tolist())
print("finite:", bool(X.isfinite().all()))
