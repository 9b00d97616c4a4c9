import torch
from sklearn.datasets import make_regression
from torch import nn

X, y = make_regression(n_samples=500, n_features=1, noise=10, random_state=0)
X = torch.tensor(X, dtype=torch.float32)

torch.manual_seed(0)
model = nn.Linear(1, 1)
prediction = model(X[:1]).item()
print(f"predicted {prediction:.1f}, true value {y[0]:.2f}")
