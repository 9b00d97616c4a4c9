"""divides 2 by the factor of w²"""

import torch


def largest_rate(f):
    curvature = torch.func.grad(torch.func.grad(f))(torch.tensor(0.0)).item()
    return 2 / (curvature / 2)
