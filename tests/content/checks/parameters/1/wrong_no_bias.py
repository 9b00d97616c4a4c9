"""forgets the biases"""


def parameters_of(sizes):
    return sum(n * m for n, m in zip(sizes, sizes[1:]))
