"""counts one layer too few"""

import torch


def hears(n, window, layers):
    place = torch.arange(n)
    distance = place[:, None] - place
    seen = ((distance >= 0) & (distance < window)).float()
    reach = torch.eye(n)
    for _ in range(1, layers):
        reach = ((reach @ seen) > 0).float()
    return reach.bool()
