"""counts a bias for each input of a layer"""


def parameters_of(sizes):
    return sum(n * m + n for n, m in zip(sizes, sizes[1:]))
