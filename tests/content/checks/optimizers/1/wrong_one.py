"""divides 1 by the curvature"""

import torch


def largest_rate(f):
    curvature = torch.func.grad(torch.func.grad(f))(torch.tensor(0.0)).item()
    return 1 / curvature
