"""Accuracy on even or odd against the number of labels, from 10 to 400, for
four ways of training. With few labels the reused bodies lie above training
from scratch. With many, the frozen one and the one with small steps lie below
it, and the one with the larger rate is level with it."""

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, digit = map(torch.tensor, load_digits(return_X_y=True))
X, parity = X / 16, digit % 2


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


sizes = [10, 100, 400]
rates = {"scratch": 0.01, "tuned 0.01": 0.01, "tuned 0.001": 0.001, "frozen": 0}
right = {way: torch.zeros(3) for way in rates}
for seed in range(5):
    torch.manual_seed(seed)
    order = torch.randperm(len(X))
    many, test = order[:600], order[1200:]
    source = network(10)
    train(source, X[many], digit[many], 100)
    for i, way in [(i, way) for i in range(3) for way in rates]:
        few = order[600 : 600 + sizes[i]]
        torch.manual_seed(100 + seed)
        model = network(2)
        if way != "scratch":
            model[0].load_state_dict(source[0].state_dict())
        train(model, X[few], parity[few], 100, rates[way])
        guess = model(X[test]).argmax(1)
        right[way][i] += (guess == parity[test]).double().mean() / 5

fig, ax = plt.subplots(figsize=(5, 3), layout="constrained")
print("labels     ", *(f"{size:5}" for size in sizes))
for way, values in right.items():
    ax.plot(sizes, values, "o-", label=way)
    print(f"{way:11}", *(f"{value:5.2f}" for value in values))
ax.set_xscale("log")
ax.set_xticks(sizes, map(str, sizes))
ax.minorticks_off()
ax.set_xlabel("labels of the new task")
ax.set_ylabel("test accuracy")
ax.set_title("Reuse pays when labels are few")
ax.legend()
plt.show()
