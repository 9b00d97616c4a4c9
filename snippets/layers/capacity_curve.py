"""Error against the number of parameters, on a logarithmic axis. The error on
the training points keeps falling. The error on new points falls, reaches its
lowest point at 7 parameters, and is higher for every larger network."""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x, new_x = torch.rand(24, 1) * 6 - 3, torch.linspace(-3, 3, 200)[:, None]
y = torch.sin(1.5 * x) + 0.4 * torch.randn(24, 1)
new_y = torch.sin(1.5 * new_x) + 0.4 * torch.randn(200, 1)

sizes, errors, new_errors = [], [], []
print("widths   parameters  training  new")
for widths in ((1,), (2,), (4,), (16,), (16, 16), (64, 64)):
    torch.manual_seed(0)
    layers = []
    for inputs, outputs in zip((1, *widths), widths):
        layers += [nn.Linear(inputs, outputs), nn.Tanh()]
    model = nn.Sequential(*layers, nn.Linear(widths[-1], 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(500):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x), y).backward()
        optimizer.step()
    with torch.no_grad():
        sizes.append(sum(p.numel() for p in model.parameters()))
        errors.append(nn.functional.mse_loss(model(x), y).item())
        new_errors.append(nn.functional.mse_loss(model(new_x), new_y).item())
    print(f"{widths!s:9}{sizes[-1]:10,}{errors[-1]:10.2f}{new_errors[-1]:6.2f}")

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.semilogx(sizes, errors, "o-")
ax.semilogx(sizes, new_errors, "s--")
ax.set_xlabel("parameters")
ax.set_xticks([10, 100, 1000], ["10", "100", "1,000"])
ax.set_ylabel("mean squared error")
ax.set_title("More parameters, and then too many")
ax.minorticks_off()
ax.text(5, 0.06, "training points", color="C0")
ax.text(100, 0.38, "new points", color="C1")
plt.show()
