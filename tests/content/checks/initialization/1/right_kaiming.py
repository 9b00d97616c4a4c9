import math


def bound(layer):
    fan_in = layer.weight.flatten(1).shape[1]
    gain = math.sqrt(2 / (1 + 5))
    return math.sqrt(3) * gain / fan_in**0.5
