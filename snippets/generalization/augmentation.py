import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).reshape(-1, 8, 8) / 16, torch.tensor(y)
torch.manual_seed(0)
train, test = torch.randperm(len(X)).split([397, 1400])
moves = {"right": (1, 0), "left": (-1, 0), "down": (0, 1), "up": (0, -1)}


def shifted(images, to):
    across, down = moves[to]
    padded = nn.functional.pad(images, (1, 1, 1, 1))  # empty pixels around
    return padded[:, 1 - down : 9 - down, 1 - across : 9 - across]


for copies in ([], ["right"], list(moves)):
    images = [X[train]] + [shifted(X[train], to) for to in copies]
    labels = y[train].repeat(1 + len(copies))
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Flatten(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10)
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(100):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(torch.cat(images)), labels)
        loss.backward()
        optimizer.step()
    print(f"shifted copies: {len(copies)}", end="")
    for to in moves:
        right = model(shifted(X[test], to)).argmax(dim=1) == y[test]
        print(f"  {to} {right.double().mean():.2f}", end="")
    print()
