"""The share of right answers over the probability that the network gave
them, in five groups, before and after dividing the logits by a
temperature. A dotted diagonal is where the two agree. Before, the points
lie under it; after, near it or above."""

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn.functional import cross_entropy

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, torch.tensor(y)
torch.manual_seed(0)
train, valid, test = torch.randperm(len(X)).split([100, 500, 1197])
model = nn.Sequential(nn.Linear(64, 100), nn.ReLU(), nn.Linear(100, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(200):
    optimizer.zero_grad()
    cross_entropy(model(X[train]), y[train]).backward()
    optimizer.step()
logits = model(X).detach()
choices = torch.linspace(0.5, 8, 76)
losses = [cross_entropy(logits[valid] / T, y[valid]) for T in choices]
chosen = choices[torch.stack(losses).argmin()].item()

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
edges = [0, 0.5, 0.7, 0.9, 0.97, 1.01]
for T, left, height in [(1.0, 0.66, 0.44), (chosen, 0.3, 0.72)]:
    sure, guess = torch.softmax(logits[test] / T, dim=1).max(dim=1)
    right = (guess == y[test]).double()
    loss = cross_entropy(logits[test] / T, y[test])
    print(f"temperature {T:.1f}: loss {loss:.2f}, ", end="")
    print(f"mean probability {sure.mean():.2f}, right {right.mean():.2f}")
    groups = torch.bucketize(sure, torch.tensor(edges)) - 1
    points = []
    for group in range(5):
        mine = groups == group
        points.append((sure[mine].mean(), right[mine].mean()))
    print("  said ", *[f"{said:.2f}" for said, _ in points])
    print("  right", *[f"{share:.2f}" for _, share in points])
    line = ax.plot(*zip(*points), "o-")[0]
    ax.text(left, height, f"temperature {T:.1f}", color=line.get_color())
ax.plot([0.3, 1], [0.3, 1], ":", color="C7")
ax.set(title="Said and right", xlabel="probability", ylabel="share right")
plt.show()
