import torch
from sklearn.datasets import make_regression
from sklearn.linear_model import LinearRegression
from torch import nn

X, y = make_regression(500, 3, noise=10, random_state=0)
exact = LinearRegression().fit(X, y)
X = torch.tensor(X)
y = torch.tensor(y)[:, None]
model = nn.Linear(3, 1, dtype=torch.float64)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(500):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(X), y).backward()
    optimizer.step()

print("parameters:", sum(p.numel() for p in model.parameters()))
trained = [model.bias.item(), *model.weight[0].tolist()]
print("trained:      ", *(f"{number:.2f}" for number in trained))
print("least squares:", f"{exact.intercept_:.2f}", *exact.coef_.round(2))
