def freeze_named(model, start):
    left = 0
    for name, p in model.named_parameters():
        if name.startswith(start):
            p.requires_grad_(False)
        else:
            left += p.numel()
    return left
