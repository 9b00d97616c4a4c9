"""keeps a state dict that moves along"""

import copy

from torch.nn.functional import mse_loss


def train_best(model, optimizer, x, y, val_x, val_y, steps):
    best = float("inf")
    for _ in range(steps):
        optimizer.zero_grad()
        mse_loss(model(x), y).backward()
        optimizer.step()
        error = mse_loss(model(val_x), val_y).item()
        if error < best:
            best, kept = error, copy.deepcopy(model.state_dict())
    return best
