import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width, pre):
        super().__init__()
        self.norm, self.pre = nn.LayerNorm(width), pre
        self.first, self.last = nn.Linear(width, width), nn.Linear(width, width)

    def forward(self, x):
        if self.pre:
            return x + self.last(torch.relu(self.first(self.norm(x))))
        return self.norm(x + self.last(torch.relu(self.first(x))))


def last_gradient(pre, blocks, width=32):
    torch.manual_seed(0)
    model = nn.Sequential(*[Block(width, pre) for _ in range(blocks)])
    for name, weight in model.named_parameters():
        if name.endswith(("first.weight", "last.weight")):
            nn.init.kaiming_normal_(weight, nonlinearity="relu")
    end = nn.LayerNorm(width) if pre else nn.Identity()
    x, target = torch.randn(64, width), torch.randn(64, width)
    nn.functional.mse_loss(end(model(x)), target).backward()
    return model[-1].first.weight.grad.norm()


for blocks in (6, 24, 96):
    print(f"{blocks:2} blocks:", end=" ")
    print(f"pre-norm {last_gradient(True, blocks):.3f},", end=" ")
    print(f"post-norm {last_gradient(False, blocks):.3f}")
