import torch


class Momentum:
    def __init__(self, parameters, lr, mu):
        self.velocity = {p: torch.zeros_like(p) for p in parameters}
        self.lr = lr
        self.mu = mu

    def zero_grad(self, set_to_none=True):
        for p in self.velocity:
            p.grad = None if set_to_none else torch.zeros_like(p)

    def step(self):
        with torch.no_grad():
            for p, v in self.velocity.items():
                v *= self.mu
                v += p.grad
                p.add_(v, alpha=-self.lr)
