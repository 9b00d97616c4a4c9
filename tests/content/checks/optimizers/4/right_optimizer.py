import torch


class Momentum(torch.optim.Optimizer):
    def __init__(self, parameters, lr, mu):
        super().__init__(parameters, {"lr": lr, "mu": mu})

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                velocity = self.state[p].get("velocity", torch.zeros_like(p))
                self.state[p]["velocity"] = group["mu"] * velocity + p.grad
                p -= group["lr"] * self.state[p]["velocity"]
