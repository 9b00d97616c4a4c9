import torch
from sklearn.datasets import make_circles
from torch import nn

X, y = make_circles(400, noise=0.1, factor=0.4, random_state=0)
X = torch.tensor(X, dtype=torch.float32)
y = torch.tensor(y)
train, test = slice(0, 300), slice(300, 400)


def accuracy(*layers):
    model = nn.Sequential(*layers)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(200):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X[train]), y[train]).backward()
        optimizer.step()
    return (model(X[test]).argmax(1) == y[test]).float().mean()


torch.manual_seed(0)
L, R = nn.Linear, nn.ReLU
print(f"one linear layer      {accuracy(L(2, 2)):.2f}")
print(f"three linear layers   {accuracy(L(2, 16), L(16, 16), L(16, 2)):.2f}")
print(f"one hidden ReLU layer {accuracy(L(2, 16), R(), L(16, 2)):.2f}")
