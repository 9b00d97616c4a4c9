"""prints its result instead of returning it"""


def table(model):
    for name, p in model.named_parameters():
        print(name, p.numel())
