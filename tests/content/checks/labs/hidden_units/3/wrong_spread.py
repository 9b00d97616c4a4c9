"""takes the spread of the errors"""

import math


def share_below(errors, limit):
    n = len(errors)
    p = sum(1 for error in errors if error < limit) / n
    return p, errors.std() / math.sqrt(n)
