"""counts the tied matrix twice"""


def table(model):
    result = {}
    for name, module in model.named_modules():
        own = list(module.parameters(recurse=False))
        if own:
            result[name] = (
                sum(p.numel() for p in own if p.requires_grad),
                sum(p.numel() for p in own if not p.requires_grad),
            )
    return result
