"""runs each seed of one way against every seed"""


def paired(first, second, seeds):
    gains = []
    for a in seeds:
        for b in seeds:
            gains.append(second(b) - first(a))
    return sum(gain > 0 for gain in gains), sum(gains) / len(gains)
