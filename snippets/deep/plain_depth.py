import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X[:200]) / 8 - 1, torch.tensor(y[:200])


def trained(depth, lr, width=16):
    torch.manual_seed(0)
    sizes = [64] + [width] * depth
    layers = []
    for n, m in zip(sizes, sizes[1:]):
        layers += [nn.Linear(n, m), nn.ReLU()]
        nn.init.kaiming_normal_(layers[-2].weight, nonlinearity="relu")
        nn.init.zeros_(layers[-2].bias)
    model = nn.Sequential(*layers, nn.Linear(width, 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(40):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
    return loss.item()


for lr in (0.005, 0.01):
    shallow, deep = trained(5, lr), trained(30, lr)
    print(f"rate {lr}: 5 layers {shallow:.2f}, 30 layers {deep:.2f}")
