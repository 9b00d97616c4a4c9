"""gives the square of the radius"""

import torch


def fit_circle(points):
    w = torch.tensor([0.0, 0.0, 4.0], requires_grad=True)
    for _ in range(6000):
        loss = ((points - w[:2]).square().sum(dim=1) - w[2]).pow(2).mean()
        (grad,) = torch.autograd.grad(loss, w)
        w.data -= 0.01 * grad
    return w[:2], w[2]
