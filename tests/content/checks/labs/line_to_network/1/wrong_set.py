"""sets w to the change"""


def growth(x, y, w, b, change):
    before = ((w * x + b - y) ** 2).mean().item()
    after = ((change * x + b - y) ** 2).mean().item()
    return after - before
