"""counts frozen parameters as trainable ones"""


def table(model):
    result = {}
    for name, p in model.named_parameters():
        part = name.rpartition(".")[0]
        result[part] = (result.get(part, (0, 0))[0] + p.numel(), 0)
    return result
