def widest(make, budget):
    def fits(n):
        return sum(p.numel() for p in make(n).parameters()) <= budget

    low, high = 1, 2
    while fits(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low
