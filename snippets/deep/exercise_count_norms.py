from torch import nn


def counted(norm):
    learned = sum(p.numel() for p in norm.parameters())
    return learned, sum(b.numel() for b in norm.buffers())


for norm in (nn.BatchNorm2d(64), nn.GroupNorm(8, 64), nn.RMSNorm(64)):
    learned, kept = counted(norm)
    print(f"{type(norm).__name__:11} {learned} parameters, {kept} in buffers")
