"""returns something else than it should"""


def parameters_of(sizes):
    return sum((n + 2) * m for n, m in zip(sizes, sizes[1:]))
