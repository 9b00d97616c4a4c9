import torch
from sklearn.datasets import make_regression
from torch import nn

X, y = make_regression(500, 1, noise=10, random_state=0)
X, y = torch.tensor(X), torch.tensor(y)
torch.manual_seed(0)
model = nn.Linear(1, 1, dtype=torch.float64)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(200):
    loss = nn.functional.mse_loss(model(X), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

print("prediction", tuple(model(X).shape), "target", tuple(y.shape))
print(f"loss {loss.item():.0f}, variance of y {y.var(correction=0):.0f}")
print(f"w = {model.weight.abs().item():.2f}")
