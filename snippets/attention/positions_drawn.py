"""Two panels. On the left three waves over 60 positions, with periods of
about 6, 20 and 63. On the right the product of the vectors of two
positions over their distance: highest at distance zero, it falls with
ripples. The dots, from position 20, and the line, from position 300, are
the same."""

import math

import matplotlib.pyplot as plt
import torch

place = torch.arange(0, 61)[:, None]
rate = 10_000 ** -(torch.arange(0, 32, 2) / 32)


def product(first):
    angles = (first + place) * rate, first * rate
    return sum(
        (wave(angles[0]) * wave(angles[1])).sum(dim=1)
        for wave in (torch.sin, torch.cos)
    )


plt.rc("axes.spines", top=False, right=False)
fig, axes = plt.subplots(1, 2, figsize=(4.5, 2.4), layout="constrained")
for column, colour in ((0, "C0"), (2, "C1"), (4, "C2")):
    wave = torch.sin(place[:, 0] * rate[column])
    axes[0].plot(wave.tolist(), colour)
    print(f"pair {column}: period {2 * math.pi / rate[column].item():.0f}")
axes[0].set(title="Three of 32 columns", xlabel="position")
axes[1].plot(product(300).tolist(), "C0")
axes[1].plot(place[::6, 0].tolist(), product(20)[::6].tolist(), "C1o")
axes[1].text(20, 14, "from 300", color="C0")
axes[1].text(20, 12.5, "from 20", color="C1")
axes[1].set(title="Product of two", xlabel="distance")
plt.show()
