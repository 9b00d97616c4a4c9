import numpy


def hears(n, window, layers):
    seen = numpy.tri(n, dtype=int) - numpy.tri(n, k=-window, dtype=int)
    return numpy.linalg.matrix_power(seen, layers) > 0
