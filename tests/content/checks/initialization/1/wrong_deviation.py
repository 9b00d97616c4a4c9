"""gives the standard deviation"""


def bound(layer):
    channels = layer.weight.shape[1]
    places = layer.weight[0, 0].numel()
    return 1 / (3 * channels * places) ** 0.5
