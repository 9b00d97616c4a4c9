"""Four flat boxes, centred at zero: how the starting weights of nn.Linear are
spread for 4, 25, 100 and 400 inputs. The more inputs, the narrower and taller
the box; its edges are at plus and minus one over the root of the inputs."""

import matplotlib.pyplot as plt
import torch
from torch import nn

fig, ax = plt.subplots(figsize=(5, 2.6), layout="constrained")
for inputs in [4, 25, 100, 400]:
    torch.manual_seed(0)
    weight = nn.Linear(inputs, 200_000 // inputs).weight.detach()
    share, edges = torch.histogram(weight, 10, density=True)
    ax.stairs(share, edges, label=f"{inputs} inputs", lw=1.6)
ax.set(title="Starting weights of nn.Linear", xlabel="weight")
ax.set(ylabel="density", xlim=(-0.6, 0.6))
ax.legend()
plt.show()
