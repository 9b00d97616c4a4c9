"""gives change squared times"""


def growth(x, y, w, b, change):
    before = ((w * x + b - y) ** 2).mean().item()
    after = (((w + change) * x + b - y) ** 2).mean().item()
    return change**2 * (x**2).mean().item()
