import torch
from sklearn.datasets import load_digits
from torch import nn

X, y = load_digits(return_X_y=True)
X = torch.tensor(X[:200]).float().reshape(-1, 1, 8, 8) / 16
y = torch.tensor(y[:200])
for norm in (nn.Identity(), nn.BatchNorm2d(8)):
    torch.manual_seed(0)
    conv, last = nn.Conv2d(1, 8, kernel_size=3), nn.Linear(8 * 6 * 6, 10)
    model = nn.Sequential(conv, norm, nn.ReLU(), nn.Flatten(), last)
    nn.functional.cross_entropy(model(X), y).backward()
    largest = conv.bias.grad.abs().max().item()
    print(f"{type(norm).__name__:11} gradient of the bias: {largest:.3f}")
