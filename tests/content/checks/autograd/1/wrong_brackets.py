"""divides only the second value"""

import torch


def slopes_by_steps(f, w, h):
    step = torch.tensor([h, 0], dtype=w.dtype)
    return f(w + step) - f(w - step) / (2 * h)
