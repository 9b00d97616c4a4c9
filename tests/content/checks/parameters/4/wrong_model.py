"""gives the model, not the width"""


def widest(make, budget):
    n = max(n for n in range(1, 400) if sum(p.numel() for p in make(n).parameters()) <= budget)
    return make(n)
