import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(200, 2)
y = torch.sin(2 * x[:, :1]) * x[:, 1:]
choices = {
    "SGD 0.1": lambda p: torch.optim.SGD(p, lr=0.1),
    "SGD 0.1, momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "Adam 0.001": lambda p: torch.optim.Adam(p, lr=0.001),
    "Adam 0.01": lambda p: torch.optim.Adam(p, lr=0.01),
}
for name, choose in choices.items():
    errors = []
    for seed in range(3):
        torch.manual_seed(seed)
        model = nn.Sequential(nn.Linear(2, 50), nn.Tanh(), nn.Linear(50, 1))
        optimizer = choose(model.parameters())
        for _ in range(300):
            loss = nn.functional.mse_loss(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        errors.append(loss.item())
    print(f"{name:17} error {min(errors):.0e} to {max(errors):.0e}")
