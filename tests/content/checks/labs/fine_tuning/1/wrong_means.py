"""compares the means"""


def paired(first, second, seeds):
    a = sum(first(seed) for seed in seeds) / len(seeds)
    b = sum(second(seed) for seed in seeds) / len(seeds)
    return int(b > a), b - a
