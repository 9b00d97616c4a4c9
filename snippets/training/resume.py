import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(100, 1)
y = 3 * x
model = nn.Linear(1, 1)


def train(model, steps=10):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return nn.functional.mse_loss(model(x), y).item()


print(f"first call:  loss {train(model):.3f}")
print(f"second call: loss {train(model):.4f}")
print(f"a new model: loss {train(nn.Linear(1, 1)):.2f}")
