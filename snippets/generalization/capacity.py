"""Squared error over the number of features, both logarithmic, for two
strengths of noise. Both errors fall, rise to a peak where there are as many
features as examples, 40, and fall again beyond it: with noise 0.5 to below
where they were before the peak, with noise 1 not so far."""

import matplotlib.pyplot as plt
import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
test = torch.randn(100, 5)
sizes = [2, 4, 8, 12, 20, 30, 40, 53, 80, 160, 320]
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for noise, colour, height in [(1.0, "C1", 3.3), (0.5, "C0", 0.27)]:
    middle = []
    for size in sizes:
        x = torch.randn(30, 40, 5)  # 30 draws of 40 examples
        y = x.sum(dim=2) + noise * torch.randn(30, 40)
        first = torch.randn(30, 5, size)  # random, never trained
        last = torch.linalg.pinv((x @ first).relu()) @ y[:, :, None]
        guess = ((test @ first).relu() @ last)[:, :, 0]
        error = (guess - test.sum(dim=1)).square().mean(dim=1)
        middle.append(error.median())
        if size in (2, 20, 40, 320):
            bias = (guess.mean(dim=0) - test.sum(dim=1)).square().mean()
            print(
                f"noise {noise}, {size:3} features: bias² {bias:.2f} + "
                f"variance {error.mean() - bias:.2f} = {error.mean():.2f}, "
                f"median error {middle[-1]:.2f}"
            )
    ax.loglog(sizes, middle, ".-", color=colour)
    ax.text(330, height, f"noise {noise}", color=colour, ha="right")
ax.axvline(40, color="C7", linestyle=":")
ax.minorticks_off()
ax.set(
    title="40 examples",
    xlabel="features",
    ylabel="median test error",
    xticks=[2, 10, 40, 320],
    xticklabels=["2", "10", "40", "320"],
    yticks=[1, 10, 100],
    yticklabels=["1", "10", "100"],
    ylim=(0.2, 400),
)
plt.show()
