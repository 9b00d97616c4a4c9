def largest_rate(f):
    def converges(lr):
        w = 10.0
        for _ in range(300):
            slope = (f(w + 0.001) - f(w - 0.001)) / 0.002
            w = w - lr * slope
            if abs(w) > 1000:
                return False
        return True

    lr = 0.01
    while converges(lr):
        lr *= 1.01
    return lr
