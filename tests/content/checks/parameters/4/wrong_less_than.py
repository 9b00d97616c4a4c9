"""refuses to spend the whole budget"""


def widest(make, budget):
    return max(n for n in range(1, 400) if sum(p.numel() for p in make(n).parameters()) < max(budget, 86))
