"""returns something else than it should"""


def batch_sizes(examples, size, drop_last):
    sizes = [size] * (examples // size)
    if examples % size and not drop_last:
        sizes.insert(0, examples % size)
    return sizes
