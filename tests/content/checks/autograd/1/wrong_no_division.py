"""forgets to divide by the distance"""

import torch


def slopes_by_steps(f, w, h):
    step = torch.tensor([h, 0], dtype=w.dtype)
    return f(w + step) - f(w - step)
