"""ignores steps"""

import math


def bias_for(share, steps):
    return math.log(share / (1 - share))
