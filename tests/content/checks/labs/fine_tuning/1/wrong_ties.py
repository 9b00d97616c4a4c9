"""counts two equal scores as better"""


def paired(first, second, seeds):
    better, total = 0, 0
    for seed in seeds:
        gain = second(seed) - first(seed)
        total += gain
        if gain >= 0:
            better += 1
    return better, total / len(seeds)
