"""returns a list: return a dict"""


def table(model):
    return [p.numel() for p in model.parameters()]
