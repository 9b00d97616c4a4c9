"""uses one branch for all blocks"""

from torch import nn


def final_sizes(x, branches):
    normalize, root = nn.LayerNorm(x.shape[1]), (2 * len(branches)) ** 0.5
    plain = divided = normed = x
    f = branches[0]
    for _ in range(len(branches)):
        plain = plain + f(plain)
        divided = divided + f(divided) / root
        normed = normed + f(normalize(normed))
    return [end.square().mean().sqrt().item() for end in (plain, divided, normed)]
