"""Bars for the layers of a network that has parameters, from top to bottom: the
convolution and the normalization are too short to see beside the dense layer.
"""

import matplotlib.pyplot as plt
import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1),
    nn.BatchNorm2d(8),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(8 * 14 * 14, 10),
)
names, counts, x = [], [], torch.zeros(16, 1, 28, 28)
total = sum(p.numel() for p in model.parameters())
for layer in model:
    x = layer(x)
    counts.append(sum(p.numel() for p in layer.parameters()))
    names.append(type(layer).__name__)
    share = f"{100 * counts[-1] / total:.1f} %"
    print(f"{names[-1]:12}{counts[-1]:7,}{share:>8}  {tuple(x.shape)}")
print(f"{total:,} in all; buffers:", sum(b.numel() for b in model.buffers()))

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.4), layout="constrained")
ax.barh(names[::-1], counts[::-1], color="C0")
for i, count in enumerate(counts[::-1]):
    ax.text(count + 150, i, f"{count:,}", va="center")
ax.set(title="Where the parameters are", xlabel="parameters", xlim=(0, 18500))
ax.set_xticks([0, 5000, 10000, 15000], ["0", "5,000", "10,000", "15,000"])
plt.show()
