import torch

X = torch.tensor([[1.0, 5.0], [2.0, 5.0], [3.0, 5.0]])
X = (X - X.mean(dim=0)) / X.std(dim=0)
print(X.tolist())
w = torch.zeros(2)
loss = (X @ w - 1).square().mean()
print("loss", loss.item())
