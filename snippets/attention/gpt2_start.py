import torch
from torch import nn

width, std = 128, 0.05


def size(blocks, divided):
    torch.manual_seed(0)
    x = std * torch.randn(16, width)
    norm = nn.LayerNorm(width)
    for _ in range(blocks):
        for wide in (width, 4 * width):  # as in attention, as in the other
            first = std * torch.randn(width, wide)
            last = std * torch.randn(wide, width)
            if divided:
                last = last / (2 * blocks) ** 0.5
            x = x + nn.functional.gelu(norm(x) @ first) @ last
    return x.square().mean().sqrt().item()


for blocks in (3, 12, 48):
    plain, divided = size(blocks, False), size(blocks, True)
    print(f"{blocks:2} blocks: plain {plain:.2f}, divided {divided:.2f}")
