import torch
from sklearn.datasets import make_regression
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)


X, y = make_regression(500, 1, noise=10, random_state=0)
X = torch.tensor(X, dtype=torch.float32)
y = torch.tensor(y, dtype=torch.float32)[:, None]
torch.manual_seed(0)
loader = DataLoader(TensorDataset(X, y), batch_size=50, shuffle=True)
model, loss_function = Line(), nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for epoch in range(5):
    total = 0
    for xb, yb in loader:
        loss = loss_function(model(xb), yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
    print(f"epoch {epoch + 1}: mean loss {total / len(loader):.0f}")
print(f"w = {model.linear.weight.item():.0f}")
