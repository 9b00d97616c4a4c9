"""gives the error, not its growth"""


def growth(x, y, w, b, change):
    before = ((w * x + b - y) ** 2).mean().item()
    after = (((w + change) * x + b - y) ** 2).mean().item()
    return after
