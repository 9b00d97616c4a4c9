"""forgets the root"""


def bound(layer):
    channels = layer.weight.shape[1]
    places = layer.weight[0, 0].numel()
    return 1 / (channels * places)
