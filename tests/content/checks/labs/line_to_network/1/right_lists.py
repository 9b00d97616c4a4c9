def growth(x, y, w, b, change):
    total = 0
    for px, py in zip(x.flatten().tolist(), y.flatten().tolist()):
        total += ((w + change) * px + b - py) ** 2 - (w * px + b - py) ** 2
    return total / len(x)
