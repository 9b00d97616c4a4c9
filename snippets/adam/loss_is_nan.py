import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(100, 3)
y = x.sum(dim=1, keepdim=True)
for lr in [0.1, 1.5]:
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(300):
        loss = nn.functional.mse_loss(model(x), y)
        if not loss.isfinite():
            break
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"lr {lr}: loss finite to the end: {bool(loss.isfinite())}")
