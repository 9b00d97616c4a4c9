import torch


def slopes_by_steps(f, w, h):
    step = torch.eye(w.shape[1], dtype=w.dtype)[0] * h
    found = [(f(row[None] + step) - f(row[None] - step)) / (2 * h) for row in w]
    return torch.cat(found)
