"""ignores layers"""

import torch


def hears(n, window, layers):
    place = torch.arange(n)
    distance = place[:, None] - place
    return (distance >= 0) & (distance < window)
