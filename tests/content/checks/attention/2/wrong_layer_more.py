"""counts one layer too many"""

import torch


def hears(n, window, layers):
    place = torch.arange(n)
    distance = place[:, None] - place
    seen = ((distance >= 0) & (distance < window)).float()
    reach = seen
    for _ in range(layers):
        reach = ((reach @ seen) > 0).float()
    return reach.bool()
