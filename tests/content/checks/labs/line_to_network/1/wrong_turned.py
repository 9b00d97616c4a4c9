"""returns something else"""


def growth(x, y, w, b, change):
    before = ((w * x + b - y) ** 2).mean().item()
    after = (((w + change) * x + b - y) ** 2).mean().item()
    return before - after
