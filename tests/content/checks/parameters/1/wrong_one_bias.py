"""counts one bias for each layer"""


def parameters_of(sizes):
    return sum(n * m + 1 for n, m in zip(sizes, sizes[1:]))
