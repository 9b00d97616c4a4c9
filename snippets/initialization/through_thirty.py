"""The size of the signal after each of 30 ReLU layers, on a logarithmic
scale, for three initializations. Kaiming's stays near 1; Xavier's falls
steadily; the default's falls fastest and then levels off at the size that
the biases give it."""

import matplotlib.pyplot as plt
import torch
from torch import nn

starts = {
    "Kaiming": lambda w: nn.init.kaiming_normal_(w, nonlinearity="relu"),
    "Xavier": nn.init.xavier_normal_,
    "default": lambda w: w,
}
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for i, (name, initialize) in enumerate(starts.items()):
    torch.manual_seed(0)
    x = torch.randn(500, 256, dtype=torch.float64)
    sizes = [1.0]
    with torch.no_grad():
        for _ in range(30):
            layer = nn.Linear(256, 256, dtype=torch.float64)
            initialize(layer.weight)
            if name != "default":
                nn.init.zeros_(layer.bias)
            x = torch.relu(layer(x))
            sizes.append(x.square().mean().sqrt().item())
    ax.plot(sizes)
    ax.text(30.5, sizes[-1], name, color=f"C{i}", va="center")
    seen = ", ".join(f"{sizes[layer]:.0e}" for layer in (3, 10, 30))
    print(f"{name} after 3, 10 and 30 layers: {seen}")
ax.set_yscale("log")
ax.set_yticks([0.0001, 0.01, 1], ["0.0001", "0.01", "1"])
ax.minorticks_off()
ax.set(title="Size of the signal through 30 ReLU layers", xlabel="layer")
ax.set_ylabel("root mean square")
plt.show()
