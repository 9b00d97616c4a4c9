"""gives one step too few"""


def steps_needed(lr, momentum):
    w, velocity = 1.0, 0.0
    for step in range(100_000):
        velocity = momentum * velocity + 2 * w
        w = w - lr * velocity
        if abs(w) < 0.01:
            return step
