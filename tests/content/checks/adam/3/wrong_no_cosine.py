"""stays at lr after the warm-up"""

import torch
from torch.optim import lr_scheduler as schedules


def optimizer_for(model, lr):
    weights = [p for p in model.parameters() if p.ndim > 1]
    biases = [p for p in model.parameters() if p.ndim < 2]
    groups = [{"params": weights}, {"params": biases, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr)
    up = schedules.LinearLR(optimizer, 0.1, total_iters=10)
    return optimizer, up
