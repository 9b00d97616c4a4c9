"""spreads the examples evenly"""

import numpy


def batch_sizes(examples, size, drop_last):
    count = examples // size if drop_last else -(-examples // size)
    return [len(part) for part in numpy.array_split(range(examples), max(1, count))]
