from torch import nn


def by_data(model, x):
    hidden = [layer for layer in model if isinstance(layer, nn.Linear)][:-1]
    for layer in hidden:
        layer.bias.data.zero_()
    for _ in range(3):
        h = x
        for layer in model:
            h = layer(h)
            if layer in hidden:
                size = h.detach().pow(2).mean() ** 0.5
                layer.weight.data = layer.weight.data / size
                h = h / size
