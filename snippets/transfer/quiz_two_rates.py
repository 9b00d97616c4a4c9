import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Linear(4, 4), nn.Linear(4, 1)
optimizer = torch.optim.SGD(
    [
        {"params": body.parameters(), "lr": 0.01},
        {"params": head.parameters(), "lr": 0.1},
    ]
)
old = [body.weight.clone(), head.weight.clone()]
head(body(torch.ones(1, 4))).backward()
optimizer.step()
rates = []
for p, before in zip((body.weight, head.weight), old):
    rates.append(((before - p).norm() / p.grad.norm()).item())
print(f"body {rates[0]:.2f}, head {rates[1]:.2f}")
print(rates[0] < rates[1])
