"""goes through parameters more than once"""

import torch


class Momentum:
    def __init__(self, parameters, lr, mu):
        self.parameters, self.lr, self.mu = parameters, lr, mu
        self.velocities = [torch.zeros_like(p) for p in self.parameters]

    def zero_grad(self):
        for p in self.parameters:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.parameters, self.velocities):
            velocity.mul_(self.mu).add_(p.grad)
            p.sub_(self.lr * velocity)
