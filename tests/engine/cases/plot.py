"""A line that rises."""

import matplotlib.pyplot as plt

fig, ax = plt.subplots(figsize=(4, 3))
ax.plot([0, 1], [0, 2])
ax.set_title("Rising")
plt.show()
