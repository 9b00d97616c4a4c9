import torch
from sklearn.datasets import make_regression
from torch import nn

X, y = make_regression(500, 1, noise=10, random_state=0)
X, y = torch.tensor(X), torch.tensor(y)[:, None]
torch.manual_seed(0)
model = nn.Linear(1, 1, dtype=torch.float64)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(200):
    loss = nn.functional.mse_loss(model(X), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
A = torch.cat([torch.ones_like(X), X], dim=1)
b, w = torch.linalg.lstsq(A, y).solution.flatten()
print(f"b = {model.bias.item():.4f}, w = {model.weight.item():.4f}")
print(f"b = {b:.4f}, w = {w:.4f} by least squares")
print(f"loss {loss.item():.2f}")
