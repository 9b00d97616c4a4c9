import torch
from sklearn.datasets import load_digits
from torch.nn.functional import cross_entropy

X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).float() / 16, torch.tensor(y)
torch.manual_seed(0)
ahead = {1: 0, 3: 0, 10: 0}
for _ in range(20):
    train, valid, test = torch.randperm(len(X)).split([100, 300, 1397])
    rates = 10 ** (4 * torch.rand(20, 1, 1) - 3)  # from 0.001 to 10
    W = torch.zeros(20, 64, 10, requires_grad=True)  # a model for each rate
    for _ in range(20):
        logits = (X[train] @ W).flatten(0, 1)
        loss = 20 * cross_entropy(logits, y[train].repeat(20))
        (gradient,) = torch.autograd.grad(loss, W)
        with torch.no_grad():
            W -= rates * gradient
    right = ((X @ W).argmax(dim=2) == y).double()
    checked, tested = right[:, valid].mean(dim=1), right[:, test].mean(dim=1)
    mine = tested[checked[:10].argmax()]
    for tries in ahead:
        other = tested[10:][checked[10 : 10 + tries].argmax()]
        ahead[tries] += (mine > other).item()
for tries, wins in ahead.items():
    print(f"best of 10 against best of {tries:2}: ahead in {wins} of 20 splits")
