"""forgets the biases"""


def widest(make, budget):
    return max(
        n for n in range(1, 400) if sum(p.numel() for p in make(n).parameters() if p.dim() > 1) <= budget
    )
