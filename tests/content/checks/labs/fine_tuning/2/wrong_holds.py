"""freezes each name that holds start"""


def freeze_named(model, start):
    left = 0
    for name, p in model.named_parameters():
        if start in name:
            p.requires_grad_(False)
        else:
            left += p.numel()
    return left
