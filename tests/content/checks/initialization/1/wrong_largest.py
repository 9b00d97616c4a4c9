"""gives the largest weight drawn"""


def bound(layer):
    return layer.weight.abs().max().item()
