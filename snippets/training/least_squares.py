from sklearn.datasets import make_regression
from sklearn.linear_model import LinearRegression

X, y = make_regression(n_samples=500, n_features=1, noise=10, random_state=0)
line = LinearRegression().fit(X, y)
print(f"b = {line.intercept_:.2f}, w = {line.coef_[0]:.2f}")
errors = y - line.predict(X)
print(f"mean squared error: {(errors**2).mean():.2f}")
