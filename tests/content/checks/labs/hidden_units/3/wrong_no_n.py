"""leaves out n"""

import math


def share_below(errors, limit):
    n = len(errors)
    p = sum(1 for error in errors if error < limit) / n
    return p, math.sqrt(p * (1 - p))
