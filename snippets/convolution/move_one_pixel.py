import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).reshape(-1, 8, 8) / 16, torch.tensor(y)
torch.manual_seed(0)
train, test = torch.randperm(len(X)).split([597, 1200])
model = nn.Sequential(
    nn.Flatten(), nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(60):
    loss = nn.functional.cross_entropy(model(X[train]), y[train])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

# One column of zeros more at one side, one column less at the other
moves = {"as they are": (0, 0), "moved right": (1, -1), "moved left": (-1, 1)}
for name, sides in moves.items():
    images = nn.functional.pad(X[test], sides)
    right = model(images).argmax(dim=1) == y[test]
    print(f"{name}: {right.double().mean():.2f}")
