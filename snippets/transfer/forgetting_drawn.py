"""Accuracy on the old and on the new task during 120 steps of training on the
new one. The old task falls to zero within 20 steps, while the new one rises.
With 50 old examples mixed in, the old task falls, then comes back. Asked only
which of the five old digits it is, the network keeps most of the old task."""

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = map(torch.tensor, load_digits(return_X_y=True))
X = X / 16


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
    return (guess == y[use]).double().mean() / 10


styles = {"old": "C1-", "new": "C0-", "old, 50 kept": "C1--", "of five": "C1:"}
curves = {name: torch.zeros(31) for name in styles}
for seed in range(10):
    torch.manual_seed(seed)
    order = torch.randperm(len(X))
    low, high = order[y[order] < 5], order[y[order] >= 5]
    for kept in (0, 50):
        torch.manual_seed(seed)
        model = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
        list(train(model, low[:300], 100))
        use = torch.cat([high[:300], low[:kept]])
        old = "old, 50 kept" if kept else "old"
        for step in train(model, use, 120):
            if step % 4 == 0:
                curves[old][step // 4] += accuracy(model, low[300:600])
                if not kept:
                    curves["new"][step // 4] += accuracy(model, high[300:600])
                    among = accuracy(model, low[300:600], 5)
                    curves["of five"][step // 4] += among

fig, ax = plt.subplots(figsize=(5, 3), layout="constrained")
for name, style in styles.items():
    ax.plot(range(0, 121, 4), curves[name], style, label=name)
    first, early, last = curves[name][[0, 5, -1]]
    print(f"{name:13} {first:.2f}, after 20 steps {early:.2f}", end="")
    print(f", at the end {last:.2f}")
ax.set_xlabel("steps on the new task (digits 5 to 9)")
ax.set_ylabel("test accuracy")
ax.set_title("Forgetting")
ax.legend(loc=(0.38, 0.53))
plt.show()
