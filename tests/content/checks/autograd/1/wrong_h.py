"""divides by h, and the two points are 2 h apart"""

import torch


def slopes_by_steps(f, w, h):
    step = torch.tensor([h, 0], dtype=w.dtype)
    return (f(w + step) - f(w - step)) / h
