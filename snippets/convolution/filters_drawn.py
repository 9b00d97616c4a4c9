"""Above: four filters of 3 × 3 after training, blue weights above zero and
orange ones below. The first is blue above and orange below. Under each,
what it finds in a three, before the ReLU: no two of the maps are alike."""

from collections import Counter

import matplotlib.pyplot as plt
import torch
from matplotlib.colors import LinearSegmentedColormap
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).reshape(-1, 1, 8, 8) / 16, torch.tensor(y)
torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(1, 4, kernel_size=3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(4 * 3 * 3, 10),
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
for _ in range(60):
    loss = nn.functional.cross_entropy(model(X[:400]), y[:400])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
said, true = model(X[400:]).argmax(dim=1), y[400:]
wrong = said != true
print("wrong:", wrong.sum().item(), "of", len(true))
pairs = zip(true[wrong].tolist(), said[wrong].tolist())
for (digit, answer), count in Counter(pairs).most_common(3):
    print(f"{digit} taken for {answer}: {count}")

both = LinearSegmentedColormap.from_list("both", ["C1", "white", "C0"])
plt.rc("axes.spines", top=False, right=False)
fig, axs = plt.subplots(2, 4, figsize=(4.5, 2), layout="constrained")
with torch.no_grad():
    maps = model[0](X[3:4])[0]
    for k, filters in enumerate((model[0].weight[:, 0], maps)):
        for ax, one in zip(axs[k], filters, strict=True):
            most = one.abs().max()
            ax.pcolormesh(one, cmap=both, vmin=-most, vmax=most)
            ax.set_aspect("equal")
            ax.invert_yaxis()
            ax.axis("off")
fig.suptitle("Four filters, and their maps of a three")
plt.show()
