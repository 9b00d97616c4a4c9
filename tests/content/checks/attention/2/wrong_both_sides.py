"""reads later positions too"""

import torch


def hears(n, window, layers):
    place = torch.arange(n)
    seen = ((place[:, None] - place).abs() < window).float()
    return torch.linalg.matrix_power(seen, layers) > 0
