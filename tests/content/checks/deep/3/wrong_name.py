"""knows batch norm by its name"""


def reads_others(layer, batch):
    return "BatchNorm" in type(layer).__name__
