"""Accuracy on even or odd against the number of labels, from 10 to 400, for
four ways of training. With few labels the reused bodies lie above training
from scratch. With many, the frozen one and the one with small steps lie below
it, and the one with the larger rate is close to it."""

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn

X, digit = map(torch.tensor, load_digits(return_X_y=True))
X, parity = X.float() / 16, digit % 2


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


sizes = [10, 100, 400]
rates = {"scratch": 0.02, "tuned 0.02": 0.02, "tuned 0.002": 0.002, "frozen": 0}
right = {way: torch.zeros(3) for way in rates}
for seed in range(5):
    torch.manual_seed(seed)
    order = torch.randperm(len(X))
    many, test = order[:600], order[1200:]
    source = network(10)
    train(source, X[many], digit[many], 40)
    for i, way in [(i, way) for i in range(3) for way in rates]:
        few = order[600 : 600 + sizes[i]]
        torch.manual_seed(100 + seed)
        model = network(2)
        if way != "scratch":
            model[0].load_state_dict(source[0].state_dict())
        model[0].requires_grad_(way != "frozen")
        train(model, X[few], parity[few], 40, rates[way])
        guess = model(X[test]).argmax(1)
        right[way][i] += (guess == parity[test]).float().mean() / 5

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
print("labels     ", *(f"{size:5}" for size in sizes))
for way, values in right.items():
    ax.plot(sizes, values, "o-", label=way)
    print(f"{way:11}", *(f"{value:5.2f}" for value in values))
ax.set_xscale("log")
ax.set_xticks(sizes, map(str, sizes))
ax.minorticks_off()
ax.set(xlabel="labels of the new task", ylabel="test accuracy")
ax.set_title("Reuse pays when labels are few")
ax.legend(frameon=False)
plt.show()
