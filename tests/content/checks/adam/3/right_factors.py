import math

import torch


def factor(step):
    if step < 10:
        return (step + 1) / 10
    return (1 + math.cos(math.pi * (step - 10) / 50)) / 2


def optimizer_for(model, lr):
    decayed = {"params": [], "weight_decay": 0.1}
    plain = {"params": [], "weight_decay": 0.0}
    for name, p in model.named_parameters():
        (plain if name.endswith("bias") else decayed)["params"].append(p)
    optimizer = torch.optim.AdamW([decayed, plain], lr=lr)
    return [optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, factor)]
