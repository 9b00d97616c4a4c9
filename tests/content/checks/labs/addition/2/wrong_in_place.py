"""changes the part"""

import torch


def mean_of_all(part):
    part[:] = part.mean(dim=0, keepdim=True)
    return part
