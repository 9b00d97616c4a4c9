from sklearn.datasets import make_regression

X, y = make_regression(n_samples=500, n_features=1, noise=10, random_state=0)
print("features:", X.shape, X.dtype)
print("targets: ", y.shape, y.dtype)
print(f"first point: x = {X[0, 0]:.2f}, y = {y[0]:.2f}")
