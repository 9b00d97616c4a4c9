"""Five bars for one LSTM with 14 inputs and 30 units. The first two are
nearly as long: what PyTorch counts, and with one bias vector in place of
two. Without biases it is a little shorter, with three parts as in a GRU
three quarters, without gates a quarter."""

import matplotlib.pyplot as plt
from torch import nn


def count(layer):
    return sum(p.numel() for p in layer.parameters())


right = count(nn.LSTM(14, 30))
claims = {
    "as PyTorch counts": right,
    "one bias, not two": right - 4 * 30,
    "without biases": count(nn.LSTM(14, 30, bias=False)),
    "three parts (GRU)": count(nn.GRU(14, 30)),
    "no gates (RNN)": count(nn.RNN(14, 30)),
}
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.2), layout="constrained")
for row, (name, number) in enumerate(claims.items()):
    ax.barh(row, number, color="C1" if row else "C0")
    ax.text(number + 80, row, f"{number:,}", va="center")
    print(f"{name}: {number:,}")
ax.set_yticks(range(5), claims)
ax.invert_yaxis()
ax.set_xlim(0, 6500)
ax.set(title="nn.LSTM(14, 30), and four mistakes", xlabel="parameters")
plt.show()
