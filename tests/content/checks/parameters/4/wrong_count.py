"""gives the number of parameters, not the width"""


def widest(make, budget):
    counts = [sum(p.numel() for p in make(n).parameters()) for n in range(1, 400)]
    return max(one for one in counts if one <= budget)
