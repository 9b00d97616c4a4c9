import io

import torch
from torch import nn


def train_best(model, optimizer, x, y, val_x, val_y, steps):
    loss_fn, best, file = nn.MSELoss(), None, io.BytesIO()
    for step in range(1, steps + 1):
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        now = loss_fn(model(val_x), val_y).detach()
        if best is None or now <= best:
            best, file = now, io.BytesIO()
            torch.save(model.state_dict(), file)
    file.seek(0)
    model.load_state_dict(torch.load(file))
    return best.numpy()
