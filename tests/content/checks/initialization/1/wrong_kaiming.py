"""gives Kaiming's bound for ReLU"""


def bound(layer):
    channels = layer.weight.shape[1]
    places = layer.weight[0, 0].numel()
    return (6 / (channels * places)) ** 0.5
