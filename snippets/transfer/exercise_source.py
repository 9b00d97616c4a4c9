import torch
from sklearn.datasets import load_digits
from torch import nn

X, digit = map(torch.tensor, load_digits(return_X_y=True))
X, parity = X.float() / 16, digit % 2


def network(outputs):
    return nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, outputs))


def fine_tune(model, X, y, steps, body_lr=0.01):
    groups = [{"params": model[0].parameters(), "lr": body_lr}]
    groups.append({"params": model[2].parameters()})
    optimizer = torch.optim.Adam(groups, lr=0.01)
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X), y).backward()
        optimizer.step()


def reuse(source, model, X, y):
    model[0].load_state_dict(source[0].state_dict())
    fine_tune(model, X, y, 40, 0.001)
    return model


sizes = [0, 100, 800]
right = {size: torch.zeros(10) for size in sizes}
for seed in range(10):
    torch.manual_seed(seed)
    order = torch.randperm(len(X))
    few, test = order[800:820], order[1200:]
    start = network(10).state_dict()
    for size in sizes:
        source = network(10)
        source.load_state_dict(start)
        if size:
            fine_tune(source, X[order[:size]], digit[order[:size]], 60)
        torch.manual_seed(100 + seed)
        model = reuse(source, network(2), X[few], parity[few])
        same = model(X[test]).argmax(1) == parity[test]
        right[size][seed] = same.float().mean()
for size, values in right.items():
    ahead = (values > right[0]).sum()
    print(f"source saw {size:3} digits: accuracy {values.mean():.2f}, ", end="")
    print(f"above the untrained body in {ahead} of 10")
