def table(model):
    result = {}
    for name, p in model.named_parameters():  # each tensor once
        part = name.rpartition(".")[0]
        trainable, frozen = result.get(part, (0, 0))
        result[part] = trainable + p.numel() * p.requires_grad, frozen + p.numel() * (not p.requires_grad)
    return result
