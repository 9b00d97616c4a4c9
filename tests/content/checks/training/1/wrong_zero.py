"""has a batch of 0 where nothing is left"""


def batch_sizes(examples, size, drop_last):
    sizes = [size] * (examples // size)
    if not drop_last:
        sizes.append(examples % size)
    return sizes
