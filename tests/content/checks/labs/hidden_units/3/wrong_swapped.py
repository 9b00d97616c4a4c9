"""returns the two the other way round"""

import math


def share_below(errors, limit):
    n = len(errors)
    p = sum(1 for error in errors if error < limit) / n
    return math.sqrt(p * (1 - p) / n), p
