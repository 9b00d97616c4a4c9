"""A line that rises."""

import matplotlib.pyplot as plt

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
ax.plot([0, 1], [0, 2])
ax.set_title("Rising")
plt.show()
