def paired(first, second, seeds):
    a = {seed: first(seed) for seed in seeds}
    b = {seed: second(seed) for seed in seeds}
    mean_a, mean_b = sum(a.values()) / len(a), sum(b.values()) / len(b)
    return len([seed for seed in seeds if b[seed] > a[seed]]), mean_b - mean_a
