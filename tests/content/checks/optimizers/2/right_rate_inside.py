def steps_needed(lr, momentum):
    w, step, count = 1.0, 0.0, 0
    while not -0.01 < w < 0.01:
        step = momentum * step - lr * 2 * w
        w += step
        count += 1
    return count
