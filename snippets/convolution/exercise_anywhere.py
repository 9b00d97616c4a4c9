import torch
from sklearn.datasets import load_digits
from torch import nn


def train_anywhere(x, y):
    model = nn.Sequential(
        nn.ZeroPad2d(4),  # before everything: no layer sees where it is
        nn.Conv2d(1, 8, kernel_size=3),
        nn.ReLU(),
        nn.Conv2d(8, 32, kernel_size=3),
        nn.ReLU(),
        nn.AdaptiveMaxPool2d(1),
        nn.Flatten(),
        nn.Linear(32, 10),
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(70):
        rows = torch.randperm(len(x))[:50]
        loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model


X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).float().reshape(-1, 1, 8, 8) / 16, torch.tensor(y)
torch.manual_seed(0)
train, test = torch.randperm(len(X))[:700].split([500, 200])
model = train_anywhere(X[train], y[train])
with torch.no_grad():
    at_home = model(X[test])
    large = torch.zeros(200, 1, 30, 40)
    large[:, :, 17:25, 9:17] = X[test]
    abroad = model(large)
for name, logits in (("8 x 8", at_home), ("somewhere in 30 x 40", abroad)):
    right = (logits.argmax(dim=1) == y[test]).double().mean()
    print(f"{name}: {right:.1f}")
print(f"largest difference: {(at_home - abroad).abs().max():.3f}")
