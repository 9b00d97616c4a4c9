import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(64, 1)
model = nn.Linear(1, 1)


def train():
    """Train for 20 steps; give the first loss and the last."""
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    losses = []
    for _ in range(20):
        loss = nn.functional.mse_loss(model(x), 3 * x)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses[0], losses[-1]


first_start, first_end = train()
second_start, _ = train()
print("second call starts above the end of the first?")
print(second_start > first_end)
