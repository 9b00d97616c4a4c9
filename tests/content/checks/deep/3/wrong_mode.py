"""asks whether the layer is in training"""


def reads_others(layer, batch):
    return layer.training
