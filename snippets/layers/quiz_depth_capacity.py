import torch
from sklearn.datasets import make_circles
from torch import nn

X, y = make_circles(300, noise=0.1, factor=0.4, random_state=0)
X, y = torch.tensor(X, dtype=torch.float32), torch.tensor(y)
torch.manual_seed(0)
widths = [2, 16, 16, 16, 2]
deep = nn.Sequential(*map(nn.Linear, widths, widths[1:]))
shallow = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 2))
right = []
for model in (deep, shallow):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(200):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X), y).backward()
        optimizer.step()
    right.append((model(X).argmax(1) == y).float().mean())
    total = sum(p.numel() for p in model.parameters())
    print(f"{total} parameters, above 0.9: {bool(right[-1] > 0.9)}")
print(bool(right[0] > right[1]))
