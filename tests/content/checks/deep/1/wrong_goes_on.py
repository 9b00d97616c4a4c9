"""goes on where the way before ended"""

from torch import nn


def final_sizes(x, branches):
    normalize, root = nn.LayerNorm(x.shape[1]), (2 * len(branches)) ** 0.5
    ways = (lambda x, f: f(x), lambda x, f: f(x) / root, lambda x, f: f(normalize(x)))
    found = []
    for way in ways:
        for f in branches:
            x = x + way(x, f)
        found.append(x.square().mean().sqrt().item())
    return found
