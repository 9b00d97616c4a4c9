def growth(x, y, w, b, change):
    errors = w * x + b - y
    return change**2 * (x * x).mean() + 2 * change * (errors * x).mean()
