"""stops at the second parameter"""

import torch


class Momentum:
    def __init__(self, parameters, lr, mu):
        self.parameters, self.lr, self.mu = list(parameters), lr, mu
        self.velocity = 0

    def zero_grad(self):
        for p in self.parameters:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for p in self.parameters:
            self.velocity = self.mu * self.velocity + p.grad
            p.sub_(self.lr * self.velocity)
