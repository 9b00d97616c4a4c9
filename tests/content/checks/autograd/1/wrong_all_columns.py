"""moves all columns"""


def slopes_by_steps(f, w, h):
    return (f(w + h) - f(w - h)) / (2 * h)
