import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(128, 10)
y = torch.sin(x[:, :1]) + x[:, 1:2]
for start in ("default", "Kaiming"):
    torch.manual_seed(0)
    layers = [nn.Linear(10, 64), nn.ReLU()]
    for _ in range(19):
        layers += [nn.Linear(64, 64), nn.ReLU()]
    model = nn.Sequential(*layers, nn.Linear(64, 1))
    if start == "Kaiming":
        for layer in model:
            if isinstance(layer, nn.Linear):
                nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
                nn.init.zeros_(layer.bias)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    for _ in range(200):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"{start}: loss {loss.item():.2f}")
print(f"variance of y: {y.var(correction=0):.2f}")
