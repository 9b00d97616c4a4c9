import math


def bias_for(share, steps):
    low, high = -30.0, 30.0
    while high - low > 1e-4:
        middle = (low + high) / 2
        left = (1 / (1 + math.exp(-middle))) ** steps
        low, high = (middle, high) if left < share else (low, middle)
    return low
