"""Two curves against the learning rate of the body. The accuracy on the new
task is flat; the accuracy on the old task is high on the left and falls far
below it on the right."""

import matplotlib.pyplot as plt
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


rates = [0.0001, 0.001, 0.01, 0.1]
new, old = torch.zeros(4), torch.zeros(4)
for seed in range(6):
    torch.manual_seed(seed)
    order = torch.randperm(len(X))
    many, few, test = order[:600], order[600:][:50], order[1200:]
    source = network(10)
    train(source, X[many], digit[many], 60)
    for i, rate in enumerate(rates):
        torch.manual_seed(100 + seed)
        model = network(2)
        model[0].load_state_dict(source[0].state_dict())
        train(model, X[few], parity[few], 40, rate)
        guess = model(X[test]).argmax(1)
        new[i] += (guess == parity[test]).float().mean() / 6
        guess = source[2](model[:2](X[test])).argmax(1)
        old[i] += (guess == digit[test]).float().mean() / 6

for rate, of_new, of_old in zip(rates, new, old):
    print(f"body rate {rate:<6}  new {of_new:.2f}  old {of_old:.2f}")
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.plot(rates, new, "o-")
ax.plot(rates, old, "o-")
ax.text(0.0001, 0.78, "new task: even or odd", color="C0")
ax.text(0.015, 0.6, "old task: which digit", color="C1", ha="right")
ax.set_xscale("log")
ax.set_xticks(rates, map(str, rates))
ax.minorticks_off()
ax.set(xlabel="learning rate of the body", ylabel="test accuracy")
ax.set_title("A small rate keeps what was learned")
plt.show()
