def steps_needed(lr, momentum):
    w, velocity, steps = 1.0, 0.0, 0
    while abs(w) >= 0.01:
        velocity = momentum * velocity + 2 * w
        w = w - lr * velocity
        steps += 1
    return steps


for momentum in (0.0, 0.5, 0.9):
    print(f"momentum {momentum}: {steps_needed(0.001, momentum)} steps")
