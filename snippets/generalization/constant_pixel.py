import torch
from sklearn.datasets import load_digits

X = torch.tensor(load_digits().data)
train, new = X[:200], X[200:]
mean, std = train.mean(dim=0), train.std(dim=0)
constant = std == 0
print("pixels that never change:", constant.sum().item())
scaled = (train - mean) / std
print("nan after dividing:", scaled.isnan().any(dim=0).sum().item())

for name, divisor in {
    "at least 1e-6": std.clamp(min=1e-6),
    "1 instead of 0": std.where(~constant, 1.0),
}.items():
    largest = ((new - mean) / divisor)[:, constant].max().item()
    print(f"divisor {name}: new images go up to {largest:,.0f} there")
