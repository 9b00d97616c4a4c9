import torch
from torch import nn

width = 64


def branch():
    first = torch.randn(width, width) * (2 / width) ** 0.5
    last = torch.randn(width, width) / width**0.5
    return lambda x: torch.relu(x @ first) @ last


def final_sizes(x, branches):
    normalize, root = nn.LayerNorm(x.shape[1]), (2 * len(branches)) ** 0.5
    plain = divided = normed = x
    for f in branches:
        plain = plain + f(plain)
        divided = divided + f(divided) / root
        normed = normed + f(normalize(normed))
    ends = plain, divided, normed
    return [end.square().mean().sqrt().item() for end in ends]


names = "x + f(x)", "x + f(x) / root", "x + f(norm(x))"
for blocks in (50, 300):
    torch.manual_seed(0)
    x = torch.randn(50, width)
    sizes = final_sizes(x, [branch() for _ in range(blocks)])
    for name, size in zip(names, sizes):
        print(f"{blocks:3} blocks, {name:15} size {size:.2g}")
