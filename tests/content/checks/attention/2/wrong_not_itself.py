"""lets no position read itself"""

import torch


def hears(n, window, layers):
    place = torch.arange(n)
    distance = place[:, None] - place
    seen = ((distance > 0) & (distance < window)).float()
    return torch.linalg.matrix_power(seen, layers) > 0
