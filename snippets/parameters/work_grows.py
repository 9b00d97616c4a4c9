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

fig, ax = plt.subplots(figsize=(5, 2.8), layout="constrained")
ax.semilogy(sizes, work, "s-", color="C1", label="multiplications")
ax.semilogy(sizes, [count] * 5, "o-", color="C0", label="parameters")
ax.set_xlabel("image width in pixels")
powers = [10**3, 10**5, 10**7]
ax.set_yticks(powers, ["1,000", "100,000", "10,000,000"])
ax.set_title("A larger image: same parameters, more work")
ax.legend()
plt.show()
