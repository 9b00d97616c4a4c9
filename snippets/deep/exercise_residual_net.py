import torch
from sklearn.datasets import load_digits
from torch import nn

X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X[:200]).float() / 8 - 1, torch.tensor(y[:200])


class ResidualBlock(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.first, self.last = nn.Linear(width, width), nn.Linear(width, width)
        nn.init.zeros_(self.last.weight)
        nn.init.zeros_(self.last.bias)

    def forward(self, x):
        return x + self.last(torch.relu(self.first(self.norm(x))))


torch.manual_seed(0)
blocks = [ResidualBlock(16) for _ in range(15)]
end = [nn.LayerNorm(16), nn.Linear(16, 10)]
model = nn.Sequential(nn.Linear(64, 16), *blocks, *end)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(40):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
layers = sum(isinstance(module, nn.Linear) for module in model.modules())
print(f"{layers} linear layers, loss {loss.item():.2f}")
