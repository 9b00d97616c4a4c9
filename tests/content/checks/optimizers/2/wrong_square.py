"""asks whether the square is below 0.01"""


def steps_needed(lr, momentum):
    w, velocity, steps = 1.0, 0.0, 0
    while w**2 >= 0.01:
        velocity = momentum * velocity + 2 * w
        w = w - lr * velocity
        steps += 1
    return steps
