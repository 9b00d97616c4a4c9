import torch


def freeze_named(model, start):
    model.get_submodule(start.rstrip(".")).requires_grad_(False)
    left = [p.flatten() for p in model.parameters() if p.requires_grad]
    return len(torch.cat(left))
