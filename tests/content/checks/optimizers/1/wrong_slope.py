"""takes the slope at 1 for the curvature"""

import torch


def largest_rate(f):
    curvature = torch.func.grad(f)(torch.tensor(1.0)).item()
    return 2 / curvature
