"""takes the fan-out"""


def bound(layer):
    channels = layer.weight.shape[1]
    places = layer.weight[0, 0].numel()
    return 1 / (layer.weight.shape[0] * places) ** 0.5
