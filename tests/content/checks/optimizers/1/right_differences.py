def largest_rate(f):
    curvature = f(1.0) - 2 * f(0.0) + f(-1.0)
    return 2 / curvature
