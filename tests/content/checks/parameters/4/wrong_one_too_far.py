"""goes one too far"""


def widest(make, budget):
    n = 1
    while sum(p.numel() for p in make(n).parameters()) <= budget:
        n += 1
    return n
