import torch


def hears(n, window, layers):
    place = torch.arange(n)
    distance = place.unsqueeze(1) - place.unsqueeze(0)
    return (distance >= 0) & (distance <= layers * (window - 1))
