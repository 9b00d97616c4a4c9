"""Four flat boxes, centred at zero: how the starting weights of nn.Linear are
spread for 4, 25, 100 and 400 inputs. The more inputs, the narrower and taller
the box; its edges are at plus and minus one over the root of the inputs."""

import matplotlib.pyplot as plt
import torch
from torch import nn

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for inputs, colour in [(4, "C0"), (25, "C1"), (100, "C2"), (400, "C3")]:
    torch.manual_seed(0)
    weight = nn.Linear(inputs, 200_000 // inputs).weight.detach()
    share, edges = torch.histogram(weight, 10, density=True)
    ax.stairs(share, edges, color=colour, lw=1.6)
    ax.text(edges[-1] + 0.02, share[-1], f"{inputs} inputs", color=colour)
ax.set(title="Starting weights of nn.Linear", xlabel="weight")
ax.set(ylabel="density", xlim=(-0.6, 0.8))
plt.show()
