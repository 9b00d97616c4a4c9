"""reads only what comes later"""

import torch


def hears(n, window, layers):
    place = torch.arange(n)
    distance = place - place[:, None]
    seen = ((distance >= 0) & (distance < window)).float()
    return torch.linalg.matrix_power(seen, layers) > 0
