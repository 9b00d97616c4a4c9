"""changes b, not w"""


def growth(x, y, w, b, change):
    before = ((w * x + b - y) ** 2).mean().item()
    after = ((w * x + b + change - y) ** 2).mean().item()
    return after - before
