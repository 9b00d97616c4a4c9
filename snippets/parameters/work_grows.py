"""Against the image's width from 8 to 128 pixels, on a logarithmic axis: the
parameters of a convolution stay on one level line, while its multiplications
climb steadily."""

import matplotlib.pyplot as plt
from torch import nn

layer = nn.Conv2d(3, 64, kernel_size=3, padding=1)
count = sum(p.numel() for p in layer.parameters())
sizes = [8, 16, 32, 64, 128]
work = [layer.weight.numel() * size * size for size in sizes]
for size, products in zip(sizes, work):
    print(f"{size:3} x {size:3}: {count:,} parameters, {products:10,} products")

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.semilogy(sizes, work, "s-", color="C1")
ax.semilogy(sizes, [count] * 5, "o-", color="C0")
ax.set_xlabel("image width in pixels")
powers = [10**3, 10**5, 10**7]
ax.set_yticks(powers, ["1,000", "100,000", "10,000,000"])
ax.set_title("Same parameters, more work")
ax.minorticks_off()
ax.text(60, 10**6, "multiplications", color="C1")
ax.text(60, 3000, "parameters", color="C0")
plt.show()
