def widest(make, budget):
    one, two = (sum(p.numel() for p in make(n).parameters()) for n in (1, 2))
    return (budget - (one - (two - one))) // (two - one)
