"""gives one step too many"""


def steps_needed(lr, momentum):
    w, velocity, steps = 1.0, 0.0, 1
    while abs(w) >= 0.01:
        velocity = momentum * velocity + 2 * w
        w = w - lr * velocity
        steps += 1
    return steps
