"""returns something else"""

import math


def share_below(errors, limit):
    n = len(errors)
    p = sum(1 for error in errors if error < limit) / n
    return 100 * p, math.sqrt(p * (1 - p) / n)
