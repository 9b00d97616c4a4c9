import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, size, skip):
        super().__init__()
        self.layer = nn.Linear(size, size)
        self.skip = skip

    def forward(self, x):
        change = self.layer(torch.relu(x))
        return x + change if self.skip else change


torch.manual_seed(0)
x = torch.randn(128, 10)
y = torch.sin(x[:, :1]) + x[:, 1:2]
print(f"variance of y: {y.var(correction=0):.2f}")
for skip in (False, True):
    torch.manual_seed(0)
    blocks = [Block(32, skip) for _ in range(20)]
    model = nn.Sequential(nn.Linear(10, 32), *blocks, nn.Linear(32, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.004)
    for _ in range(100):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print("with" if skip else "without", f"skips: loss {loss.item():.2f}")
