import torch
from torch import nn


class Momentum:
    def __init__(self, parameters, lr, mu):
        self.parameters, self.lr, self.mu = list(parameters), lr, mu
        self.velocities = [torch.zeros_like(p) for p in self.parameters]

    def zero_grad(self):
        for p in self.parameters:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.parameters, self.velocities, strict=True):
            velocity.mul_(self.mu).add_(p.grad)
            p.sub_(self.lr * velocity)


def train(model, optimizer):
    for _ in range(150):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


torch.set_default_dtype(torch.float64)
x = torch.linspace(-2, 2, 40)[:, None]
y = torch.sin(2 * x)
for seed in range(3):
    losses = []
    for own in (True, False):
        torch.manual_seed(seed)
        model = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1))
        if own:
            optimizer = Momentum(model.parameters(), lr=0.1, mu=0.9)
        else:
            optimizer = torch.optim.SGD(model.parameters(), 0.1, 0.9)
        losses.append(train(model, optimizer))
    print(f"seed {seed}: loss {losses[0]:.4f}, PyTorch's {losses[1]:.4f}")
