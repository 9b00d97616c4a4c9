import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, before, after, stride=1):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(before, after, 3, stride, padding=1, bias=False),
            nn.BatchNorm2d(after),
            nn.ReLU(),
            nn.Conv2d(after, after, 3, padding=1, bias=False),
            nn.BatchNorm2d(after),
        )
        self.shortcut = nn.Identity()
        if stride > 1 or before != after:
            self.shortcut = nn.Sequential(
                nn.Conv2d(before, after, 1, stride, bias=False),
                nn.BatchNorm2d(after),
            )

    def forward(self, x):
        return torch.relu(self.shortcut(x) + self.branch(x))


x = torch.zeros(1, 64, 56, 56)
for block in (Block(64, 64), Block(64, 128, stride=2)):
    count = sum(p.numel() for p in block.parameters())
    extra = sum(p.numel() for p in block.shortcut.parameters())
    print(f"{tuple(block(x).shape)}: {count:,} parameters,", end=" ")
    print(f"{extra:,} in the shortcut")
print("by hand:", f"{2 * 64 * 64 * 9 + 4 * 64:,}")
