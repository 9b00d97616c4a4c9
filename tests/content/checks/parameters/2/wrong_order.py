"""turns the two round"""


def table(model):
    result = {}
    for name, p in model.named_parameters():
        part = name.rpartition(".")[0]
        frozen, trainable = result.get(part, (0, 0))
        result[part] = frozen + p.numel() * (not p.requires_grad), trainable + p.numel() * p.requires_grad
    return result
