import torch


def optimizer_for(model, lr):
    biases = [p for name, p in model.named_parameters() if "bias" in name]
    others = [p for name, p in model.named_parameters() if "bias" not in name]
    optimizer = torch.optim.AdamW([{"params": others}, {"params": biases, "weight_decay": 0}], lr=lr)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=lr, total_steps=61, pct_start=1 / 6)
    return optimizer, schedule
