import torch
from sklearn.datasets import load_digits
from torch import nn

X, digit = map(torch.tensor, load_digits(return_X_y=True))
X = X.float() / 16


def network(outputs):
    return nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, outputs))


def train(model, X, y, steps):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X), y).backward()
        optimizer.step()


stops = [2, 4, 15, 30]
right = torch.zeros(2, 2, 4)
for seed in range(5):
    torch.manual_seed(seed)
    order = torch.randperm(len(X))
    many, new, test = order[:600], order[600:][:200], order[1200:]
    source = network(10)
    train(source, X[many], digit[many], 40)
    noisy = X + 0.3 * torch.randn(X.shape)
    tasks = [(noisy, digit, [0, 2], 10), (X, digit % 2, [0], 2)]
    for i, (images, y, layers, outputs) in enumerate(tasks):
        for reused in (0, 1):
            for k, steps in enumerate(stops):
                torch.manual_seed(100 + seed)
                model = network(outputs)
                for layer in layers if reused else []:
                    model[layer].load_state_dict(source[layer].state_dict())
                train(model, images[new], y[new], steps)
                same = model(images[test]).argmax(1) == y[test]
                right[i, reused, k] += same.float().mean() / 5
print("steps                 ", *(f"{steps:5}" for steps in stops))
for i, task in enumerate(("noisy digits", "even or odd")):
    for reused, start in enumerate(("scratch", "reused")):
        values = (f"{value:5.2f}" for value in right[i, reused])
        print(f"{task:13} {start:8}", *values)
