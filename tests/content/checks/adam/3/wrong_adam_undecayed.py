"""does not decay the weights"""

import torch
from torch.optim import lr_scheduler as schedules


def optimizer_for(model, lr):
    weights = [p for p in model.parameters() if p.ndim > 1]
    biases = [p for p in model.parameters() if p.ndim < 2]
    groups = [{"params": weights}, {"params": biases, "weight_decay": 0.0}]
    optimizer = torch.optim.Adam(groups, lr)
    up = schedules.LinearLR(optimizer, 0.1, total_iters=10)
    down = schedules.CosineAnnealingLR(optimizer, 50)
    schedule = schedules.SequentialLR(optimizer, [up, down], [10])
    return optimizer, schedule
