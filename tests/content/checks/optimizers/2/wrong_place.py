"""gives the place, not the number of steps"""


def steps_needed(lr, momentum):
    w, velocity, steps = 1.0, 0.0, 0
    while abs(w) >= 0.01:
        velocity = momentum * velocity + 2 * w
        w = w - lr * velocity
        steps += 1
    return w
