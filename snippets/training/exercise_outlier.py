import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x = torch.linspace(-1, 1, 21)[:, None]
y = 2 * x
y[-1] = 100.0

for loss_function in (nn.MSELoss(), nn.L1Loss()):
    model = nn.Linear(1, 1)
    nn.init.zeros_(model.weight)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    for _ in range(5000):
        optimizer.zero_grad()
        loss_function(model(x), y).backward()
        optimizer.step()
    name = type(loss_function).__name__
    print(f"{name}: w = {model.weight.item():.1f}")
