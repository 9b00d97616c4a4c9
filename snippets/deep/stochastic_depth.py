import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, branch, keep):
        super().__init__()
        self.branch, self.keep = branch, keep

    def forward(self, x):
        if not self.training:
            return x + self.branch(x)
        kept = torch.rand(len(x), 1) < self.keep  # for each example
        return x + kept / self.keep * self.branch(x)


torch.manual_seed(0)
block = Block(nn.Linear(4, 4), keep=0.8)
x = torch.randn(1, 4)
out = block(x.expand(20000, 4))
print(f"examples that skip the branch: {(out == x).all(1).float().mean():.2f}")
mean_error = (out.mean(0) - block.eval()(x)).abs().max().item()
print("the mean is that of evaluation, within 0.02:", mean_error < 0.02)
