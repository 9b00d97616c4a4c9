"""gives the logarithm of the steps"""

import math


def bias_for(share, steps):
    return math.log(steps)
