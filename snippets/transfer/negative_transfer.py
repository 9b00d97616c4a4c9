import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, digit = map(torch.tensor, load_digits(return_X_y=True))
X = X / 16


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


ways = ["scratch", "fine-tuned", "frozen", "random frozen"]
right = {way: torch.zeros(2) for way in ways}
for seed in range(6):
    torch.manual_seed(seed)
    order = torch.randperm(len(X))
    low, high = order[digit[order] < 5], order[digit[order] >= 5]
    test = high[400:]
    source = network(5)
    train(source, X[low], digit[low], 100)
    for i, way in [(i, way) for i in (0, 1) for way in ways]:
        few = high[: [10, 100][i]]
        torch.manual_seed(100 + seed)
        model = network(5)
        if way in ("fine-tuned", "frozen"):
            model[0].load_state_dict(source[0].state_dict())
        model[0].requires_grad_("frozen" not in way)
        rate = 0.001 if way == "fine-tuned" else 0.01
        train(model, X[few], digit[few] - 5, 100, rate)
        guess = model(X[test]).argmax(1) + 5
        right[way][i] += (guess == digit[test]).double().mean() / 6
for way, (ten, hundred) in right.items():
    print(f"{way:13} 10 labels {ten:.2f}, 100 labels {hundred:.2f}")
