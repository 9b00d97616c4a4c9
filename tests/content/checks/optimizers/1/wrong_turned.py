"""divides the curvature by 2"""

import torch


def largest_rate(f):
    curvature = torch.func.grad(torch.func.grad(f))(torch.tensor(0.0)).item()
    return curvature / 2
