"""A wave, and two forecasts of it from step 60 on. The forecast that is
given the true value at each step lies on the wave. The one that is given its
own last forecast falls behind it and away from it."""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
wave = torch.sin(0.3 * torch.arange(161)) * torch.sin(0.11 * torch.arange(161))
layer, out = nn.GRU(1, 16), nn.Linear(16, 1)
parameters = [*layer.parameters(), *out.parameters()]
optimizer = torch.optim.Adam(parameters, lr=0.04)
inputs, targets = wave[:60, None], wave[1:61, None]
for _ in range(30):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(out(layer(inputs)[0]), targets)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    given = out(layer(wave[:-1, None])[0])[60:, 0]
    _, state = layer(wave[:60, None])
    x, own = wave[60:61, None], []
    for _ in range(100):
        output, state = layer(x, state)
        x = out(output)
        own.append(x.item())
truth, own = wave[61:], torch.tensor(own)
for name, made in (("the truth", given), ("its own outputs", own)):
    error = (made - truth).square().mean().sqrt()
    print(f"given {name:15} error {error:.2f}")

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
steps = range(61, 161, 2)
ax.plot(steps, truth[::2], "black", lw=4, alpha=0.2)
ax.plot(steps, given[::2], "C0")
ax.plot(steps, own[::2], "C1")
ax.text(62, 1.35, "the wave, and given the truth", color="C0")
ax.text(62, -1.5, "given its own outputs", color="C1")
ax.set(title="Two forecasts", xlabel="step", ylabel="value", ylim=(-1.7, 1.7))
plt.show()
