"""reaches other weights than SGD with momentum"""

import torch


class Momentum:
    def __init__(self, parameters, lr, mu):
        self.parameters, self.lr, self.mu = list(parameters), lr, mu
        self.velocities = [None] * len(self.parameters)

    def zero_grad(self):
        for p in self.parameters:
            if p.grad is not None:
                p.grad.zero_()

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.parameters):
            if self.velocities[i] is None:
                self.velocities[i] = p.grad
            else:
                self.velocities[i].mul_(self.mu).add_(p.grad)
            p.sub_(self.lr * self.velocities[i])
