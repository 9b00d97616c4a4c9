"""counts one side of the window"""


def bound(layer):
    channels = layer.weight.shape[1]
    places = layer.weight.shape[-1] if layer.weight.ndim == 4 else 1
    return 1 / (channels * places) ** 0.5
