"""Every tenth of 500 points, a cloud that rises from lower left to upper right,
and the straight line of least squares through the middle of it."""

import matplotlib.pyplot as plt
from sklearn.datasets import make_regression
from sklearn.linear_model import LinearRegression

X, y = make_regression(n_samples=500, n_features=1, noise=10, random_state=0)
line = LinearRegression().fit(X, y)

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.scatter(X[::10], y[::10], s=8, color="C0", alpha=0.6)
ends = [[-3], [3]]
ax.plot(ends, line.predict(ends), color="C1")
ax.set(title="Every tenth point, and the best line", xlabel="x")
ax.set_ylabel("y")
plt.show()
