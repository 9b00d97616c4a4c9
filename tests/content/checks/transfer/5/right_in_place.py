import torch
from torch import nn


class LoRA(nn.Module):
    def __init__(self, base, rank, alpha=2.0):
        super().__init__()
        self.base = base
        self.down = nn.Linear(base.in_features, rank, bias=False)
        self.up = nn.Linear(rank, base.out_features, bias=False)
        nn.init.zeros_(self.up.weight)
        self.scale = alpha / rank

    def forward(self, x):
        return self.base(x) + self.scale * self.up(self.down(x))


def adapt(model, X, y, rank):
    model[0] = LoRA(model[0], rank)
    thin = [*model[0].down.parameters(), *model[0].up.parameters()]
    optimizer = torch.optim.Adam(thin, lr=0.003)
    for _ in range(100):
        loss = nn.functional.cross_entropy(model(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model
