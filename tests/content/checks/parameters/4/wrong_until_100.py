"""stops looking at 100"""


def widest(make, budget):
    return max(n for n in range(1, 101) if sum(p.numel() for p in make(n).parameters()) <= budget)
