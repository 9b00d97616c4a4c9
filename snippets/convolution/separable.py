import torch
from torch import nn


def weights(*layers):
    model = nn.Sequential(*layers)
    assert model(torch.zeros(1, 64, 8, 8)).shape == (1, 128, 8, 8)
    return sum(p.numel() for p in model.parameters())


def conv(c, f, k, groups=1):
    return nn.Conv2d(c, f, k, padding="same", groups=groups, bias=False)


print(f"3 x 3:           {weights(conv(64, 128, 3)):6,}")
print(f"3 x 3, 4 groups: {weights(conv(64, 128, 3, groups=4)):6,}")
parts = conv(64, 64, 3, groups=64), conv(64, 128, 1)
print(f"separable:       {weights(*parts):6,}")
