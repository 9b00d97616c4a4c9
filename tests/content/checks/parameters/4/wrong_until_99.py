"""stops looking at 99"""


def widest(make, budget):
    return max(n for n in range(1, 100) if sum(p.numel() for p in make(n).parameters()) <= budget)
