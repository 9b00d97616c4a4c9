def freeze_named(model, start):
    for name, p in model.named_parameters():
        p.requires_grad = not name.startswith(start)
    return sum(p.numel() for p in model.parameters() if p.requires_grad)
