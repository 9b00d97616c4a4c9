"""takes the mean over sums and places"""

import torch


def mean_of_all(part):
    return part.mean(dim=(0, 1), keepdim=True).expand_as(part)
