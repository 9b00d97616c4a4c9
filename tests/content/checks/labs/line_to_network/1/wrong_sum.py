"""adds the squares up"""


def growth(x, y, w, b, change):
    before = ((w * x + b - y) ** 2).sum().item()
    after = (((w + change) * x + b - y) ** 2).sum().item()
    return after - before
