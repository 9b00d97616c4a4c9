"""counts tensors, not the numbers in them"""


def table(model):
    result = {}
    for name, p in model.named_parameters():
        part = name.rpartition(".")[0]
        trainable, frozen = result.get(part, (0, 0))
        result[part] = trainable + p.requires_grad, frozen + (not p.requires_grad)
    return result
