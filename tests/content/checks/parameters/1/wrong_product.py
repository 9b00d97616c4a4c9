"""multiplies all sizes"""

import math


def parameters_of(sizes):
    return math.prod(sizes)
