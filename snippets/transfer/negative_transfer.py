import torch
from sklearn.datasets import load_digits
from torch import nn

X, digit = map(torch.tensor, load_digits(return_X_y=True))
X = X.float() / 16


def network(outputs):
    return nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, outputs))


def train(model, X, y, steps, body_lr=0.02):
    groups = [{"params": model[0].parameters(), "lr": body_lr}]
    groups.append({"params": model[2].parameters()})
    optimizer = torch.optim.Adam(groups, lr=0.02)
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X), y).backward()
        optimizer.step()


rates = {"scratch": 0.02, "tuned 0.02": 0.02, "tuned 0.002": 0.002}
rates |= {"frozen": 0, "random frozen": 0, "random 0.002": 0.002}
right = {way: torch.zeros(2, 6) for way in rates}
for seed in range(6):
    torch.manual_seed(seed)
    order = torch.randperm(len(X))
    low, high = order[digit[order] < 5], order[digit[order] >= 5]
    test = high[400:]
    low = low[:400]
    source = network(5)
    train(source, X[low], digit[low], 40)
    for i, way in [(i, way) for i in (0, 1) for way in rates]:
        few = high[: [10, 100][i]]
        torch.manual_seed(100 + seed)
        model = network(5)
        if way.startswith(("tuned", "frozen")):
            model[0].load_state_dict(source[0].state_dict())
        train(model, X[few], digit[few] - 5, 25, rates[way])
        guess = model(X[test]).argmax(1) + 5
        right[way][i, seed] = (guess == digit[test]).float().mean()
for way, values in right.items():
    print(f"{way:13}", end="")
    behind = (values < right["scratch"]).sum(dim=1).tolist()
    for labels, mean, count in zip((10, 100), values.mean(dim=1), behind):
        print(f"  {labels} labels {mean:.2f}, behind in {count}", end="")
    print()
