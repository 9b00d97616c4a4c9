"""gives the number of truths"""

import torch


def hears(n, window, layers):
    place = torch.arange(n)
    distance = place[:, None] - place
    heard = (distance >= 0) & (distance <= layers * (window - 1))
    return heard.sum().item()
