"""ignores the momentum"""


def steps_needed(lr, momentum):
    w, velocity, steps = 1.0, 0.0, 0
    while abs(w) >= 0.01:
        velocity = 2 * w
        w = w - lr * velocity
        steps += 1
    return steps
