import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x = torch.linspace(-3, 3, 100)[:, None]
y = torch.sin(2 * x)
for activation in (nn.Sigmoid, nn.Tanh, nn.ReLU, nn.GELU):
    errors = []
    for seed in range(3):
        torch.manual_seed(seed)
        model = nn.Sequential(
            nn.Linear(1, 20), activation(), nn.Linear(20, 20),
            activation(), nn.Linear(20, 1),
        )  # fmt: skip
        optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
        for _ in range(200):
            loss = nn.functional.mse_loss(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        errors.append(loss.item())
    name = activation.__name__
    print(f"{name:7} error {min(errors):.0e} to {max(errors):.0e}")
