"""takes a step of its own instead of h"""


def slopes_by_steps(f, w, h):
    w = w.detach().clone().requires_grad_()
    f(w).sum().backward()
    return w.grad[:, 0]
