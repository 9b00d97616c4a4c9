"""counts what stands within a part again"""


def table(model):
    result = {}
    for name, module in model.named_modules():
        own = list(module.parameters())
        if own:
            trainable = sum(p.numel() for p in own if p.requires_grad)
            result[name] = trainable, sum(p.numel() for p in own) - trainable
    return result
