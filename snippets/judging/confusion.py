"""The confusion matrix of the digits as a heat map of 10 × 10 cells. Rows
are the true digits, columns the predicted ones. Nearly all counts lie on
the diagonal; the few others are mistakes."""

import matplotlib.pyplot as plt
import torch
from matplotlib.colors import LinearSegmentedColormap
from sklearn.datasets import load_digits
from sklearn.metrics import confusion_matrix
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, torch.tensor(y)
torch.manual_seed(0)
train, test = torch.randperm(len(X)).split([1297, 500])
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(X[train]), y[train]).backward()
    optimizer.step()
counts = confusion_matrix(y[test], model(X[test]).argmax(dim=1))
print("right:", counts.diagonal().sum(), "of", counts.sum())

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4, 3.6), layout="constrained")
pale = LinearSegmentedColormap.from_list("pale", ["white", "C0"])
ax.pcolormesh(counts, cmap=pale, vmax=2 * counts.max(), edgecolor="C7", lw=0.3)
for row, column in zip(*counts.nonzero(), strict=True):
    ax.text(
        column + 0.5, row + 0.5, counts[row, column], ha="center", va="center"
    )
ax.set_xticks([i + 0.5 for i in range(10)], range(10))
ax.set_yticks([i + 0.5 for i in range(10)], range(10))
ax.invert_yaxis()
ax.set(title="Confusion matrix", xlabel="predicted", ylabel="true")
plt.show()
