"""lists parts that have no parameters of their own"""


def table(model):
    counted, found = set(), {}
    for name, module in model.named_modules():
        own = set(module.parameters(recurse=False)) - counted
        counted |= own
        trainable = sum(p.numel() for p in own if p.requires_grad)
        found[name] = trainable, sum(p.numel() for p in own) - trainable
    return found
