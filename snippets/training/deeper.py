import torch
from torch import nn

torch.set_default_dtype(torch.float64)


def error(*sizes, seed, epochs):
    torch.manual_seed(seed)
    x = torch.randn(500, 1)
    y = x**2 + 15 * torch.sin(x) ** 3
    layers = []
    for n, m in zip(sizes, sizes[1:], strict=False):
        layers += [nn.Linear(n, m), nn.Sigmoid()]
    model = nn.Sequential(*layers[:-1])
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(epochs):
        for rows in torch.randperm(500).split(50):
            optimizer.zero_grad()
            nn.functional.mse_loss(model(x[rows]), y[rows]).backward()
            optimizer.step()
    with torch.no_grad():
        loss = nn.functional.mse_loss(model(x), y).item()
    return loss, sum(p.numel() for p in model.parameters())


for sizes in [(1, 3, 1), (1, 5, 3, 1)]:
    runs = [error(*sizes, seed=s, epochs=20) for s in range(10)]
    print(f"{runs[0][1]} parameters, {len(sizes) - 2} hidden layers:", end=" ")
    print(f"{min(runs)[0]:.1f} to {max(runs)[0]:.1f}")
