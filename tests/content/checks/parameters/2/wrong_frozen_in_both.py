"""counts the frozen ones among the trainable ones too"""


def table(model):
    result = {}
    for name, p in model.named_parameters():
        part = name.rpartition(".")[0]
        total, frozen = result.get(part, (0, 0))
        result[part] = total + p.numel(), frozen + p.numel() * (not p.requires_grad)
    return result
