"""Accuracy on the old and on the new task during 80 steps of training on the
new one. The old task falls to zero within 20 steps, while the new one rises.
With 50 old examples mixed in, the old task falls, then comes back. Asked only
which of the five old digits it is, the network keeps half of the old task."""

import copy

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn

X, y = map(torch.tensor, load_digits(return_X_y=True))
X = X.float() / 16


def train(model, use, steps):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for step in range(steps):
        yield step
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X[use]), y[use]).backward()
        optimizer.step()
    yield steps


def accuracy(model, use, outputs=10):
    guess = model(X[use])[:, :outputs].argmax(1)
    return (guess == y[use]).float().mean() / 5


styles = {"old": "C1-", "new": "C0-", "old, 50 kept": "C1--", "of five": "C1:"}
places = [(40, 0.03), (27, 0.88), (50, 0.33), (66, 0.42)]
curves = {name: torch.zeros(17) for name in styles}
for seed in range(5):
    torch.manual_seed(seed)
    order = torch.randperm(len(X))
    low, high = order[y[order] < 5], order[y[order] >= 5]
    source = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    list(train(source, low[:300], 60))
    for kept in (0, 50):
        model = copy.deepcopy(source)
        use = torch.cat([high[:300], low[:kept]])
        old = "old, 50 kept" if kept else "old"
        for step in train(model, use, 80):
            if step % 5 == 0:
                curves[old][step // 5] += accuracy(model, low[300:600])
                if not kept:
                    curves["new"][step // 5] += accuracy(model, high[300:600])
                    among = accuracy(model, low[300:600], 5)
                    curves["of five"][step // 5] += among

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for (name, style), place in zip(styles.items(), places):
    ax.plot(range(0, 81, 5), curves[name], style)
    ax.text(*place, name, color=style[:2])
    first, early, last = curves[name][[0, 4, -1]]
    print(f"{name:13} {first:.2f}, after 20 steps {early:.2f}", end="")
    print(f", at the end {last:.2f}")
ax.set(title="Forgetting", ylabel="test accuracy")
ax.set_xlabel("steps on the new task (digits 5 to 9)")
plt.show()
