import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(64, 10)
y = torch.sin(x[:, :1]) + x[:, 1:2]
ways = [
    ("default", torch.optim.SGD, 0.01),
    ("Kaiming", torch.optim.SGD, 0.01),
    ("default", torch.optim.Adam, 0.003),
]
for start, kind, lr in ways:
    torch.manual_seed(0)
    layers = [nn.Linear(10, 32), nn.ReLU()]
    while len(layers) < 2 * 12:  # hidden layers
        layers += [nn.Linear(32, 32), nn.ReLU()]
    model = nn.Sequential(*layers, nn.Linear(32, 1))
    if start == "Kaiming":
        for layer in model[::2]:
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)
    optimizer = kind(model.parameters(), lr=lr)
    for _ in range(100):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"{start}, {kind.__name__}: loss {loss.item():.2f}")
print(f"variance of y: {y.var(correction=0):.2f}")
