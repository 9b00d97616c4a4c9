"""The gradient of the last output by the input of each of 100 steps, as a
share of that of the last step, on a logarithmic scale. That of the RNN falls
fastest, in a straight line. LSTM and GRU fall on nearly the same line. With
a forget bias of 1 the LSTM's line is flatter, with 3 nearly level."""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)


def gradients(kind, forget, seed, width=16, steps=100):
    torch.manual_seed(seed)
    layer = kind(4, width)
    if forget:  # the second of four parts, of both biases
        for bias in (layer.bias_ih_l0, layer.bias_hh_l0):
            bias.data[width : 2 * width] = forget / 2
    x = torch.randn(steps, 1, 4, requires_grad=True)
    layer(x)[0][-1].sum().backward()
    size = x.grad.norm(dim=(1, 2))
    return size / size[-1]


ways = {
    "RNN": (nn.RNN, None, (42, 1e-28)),
    "LSTM": (nn.LSTM, None, (12, 3e-24)),
    "GRU": (nn.GRU, None, (12, 1e-15)),
    "LSTM, bias 1": (nn.LSTM, 1, (2, 1e-6)),
    "LSTM, bias 3": (nn.LSTM, 3, (2, 30)),
}
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for k, (name, (kind, forget, place)) in enumerate(ways.items()):
    each = torch.stack([gradients(kind, forget, s) for s in range(10)])
    curve = each.median(0).values
    ax.semilogy(range(1, 101, 3), curve[::3], f"C{k}")
    ax.text(*place, name, color=f"C{k}")
    print(f"{name:12} step 1 over step 100: {curve[0]:.0e}")
ax.set_yticks([1, 1e-10, 1e-20], ["1", "1e-10", "1e-20"])
title = "The gradient on its way back"
ax.set(title=title, xlabel="step", ylabel="share", ylim=(1e-32, 1e5))
plt.show()
