"""turns the two ways round"""


def paired(first, second, seeds):
    better, total = 0, 0
    for seed in seeds:
        gain = first(seed) - second(seed)
        total += gain
        if gain > 0:
            better += 1
    return better, total / len(seeds)
