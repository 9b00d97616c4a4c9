"""adds only a part of the gradient to the velocity"""


def steps_needed(lr, momentum):
    w, velocity, steps = 1.0, 0.0, 0
    while abs(w) >= 0.01:
        velocity = momentum * velocity + (1 - momentum) * 2 * w
        w = w - lr * velocity
        steps += 1
    return steps
