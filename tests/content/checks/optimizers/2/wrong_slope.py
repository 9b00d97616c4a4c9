"""takes w for the slope"""


def steps_needed(lr, momentum):
    w, velocity, steps = 1.0, 0.0, 0
    while abs(w) >= 0.01:
        velocity = momentum * velocity + w
        w = w - lr * velocity
        steps += 1
    return steps
