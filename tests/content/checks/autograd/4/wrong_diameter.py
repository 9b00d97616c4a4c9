"""gives the diameter"""

import torch


def fit_circle(points):
    w = torch.tensor([0.1, 0.2, 2.0], requires_grad=True)
    for _ in range(2000):
        loss = ((points - w[:2]).norm(dim=1) - w[2]).pow(2).mean()
        (grad,) = torch.autograd.grad(loss, w)
        w.data -= 0.05 * grad
    return w[:2], 2 * w[2]
