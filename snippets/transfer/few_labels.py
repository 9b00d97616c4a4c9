import torch
from sklearn.datasets import load_digits
from torch import nn

X, digit = map(torch.tensor, load_digits(return_X_y=True))
X, parity = X.float() / 16, digit % 2


def network(outputs):
    return nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, outputs))


def train(model, X, y, steps, body_lr=0.01):
    groups = [{"params": model[0].parameters(), "lr": body_lr}]
    groups.append({"params": model[2].parameters()})
    optimizer = torch.optim.Adam(groups, lr=0.01)
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X), y).backward()
        optimizer.step()


right = {"scratch": [], "fine-tuned": [], "frozen": []}
for seed in range(10):
    torch.manual_seed(seed)
    order = torch.randperm(len(X))
    many, few, test = order[:800], order[800:][:20], order[1200:]
    source = network(10)
    train(source, X[many], digit[many], 60)
    for way in right:
        torch.manual_seed(100 + seed)
        model = network(2)
        if way != "scratch":
            model[0].load_state_dict(source[0].state_dict())
        model[0].requires_grad_(way != "frozen")
        rate = 0.001 if way == "fine-tuned" else 0.01
        train(model, X[few], parity[few], 40, rate)
        guess = model(X[test]).argmax(1)
        right[way].append((guess == parity[test]).float().mean())
for way, values in right.items():
    mean = torch.stack(values).mean()
    ahead = sum(a > b for a, b in zip(values, right["scratch"]))
    print(f"{way:10} accuracy {mean:.2f}, above scratch in {ahead} of 10")
