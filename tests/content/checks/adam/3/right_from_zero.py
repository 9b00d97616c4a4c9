import math

import torch
from torch import nn


class Schedule:
    def __init__(self, optimizer, lr):
        self.optimizer, self.lr, self.count = optimizer, lr, -1
        self.step()

    def step(self):
        self.count += 1
        rate = self.lr * self.count / 10
        if self.count > 10:
            rate = self.lr * (1 + math.cos(math.pi * (self.count - 10) / 50)) / 2
        for group in self.optimizer.param_groups:
            group["lr"] = rate


def optimizer_for(model, lr):
    layers = [one for one in model.modules() if isinstance(one, nn.Linear)]
    optimizer = torch.optim.AdamW([one.weight for one in layers], lr=lr)
    optimizer.add_param_group({"params": [one.bias for one in layers], "weight_decay": 0.0})
    return optimizer, Schedule(optimizer, lr)
