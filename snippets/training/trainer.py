import torch
from sklearn.datasets import make_regression
from sklearn.linear_model import LinearRegression
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def train(model, loader, loss_function, optimizer, epochs):
    for _ in range(epochs):
        for xb, yb in loader:
            optimizer.zero_grad()
            loss_function(model(xb), yb).backward()
            optimizer.step()


X, y = make_regression(500, 1, noise=10, random_state=0)
line = LinearRegression().fit(X, y)
X = torch.tensor(X, dtype=torch.float32)
y = torch.tensor(y, dtype=torch.float32)[:, None]
torch.manual_seed(0)
loader = DataLoader(TensorDataset(X, y), batch_size=50, shuffle=True)
model = nn.Linear(1, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
train(model, loader, nn.MSELoss(), optimizer, epochs=5)
print(f"trained:       b = {model.bias.item():.1f}")
print(f"               w = {model.weight.item():.1f}")
print(f"least squares: b = {line.intercept_:.1f}")
print(f"               w = {line.coef_[0]:.1f}")
