"""takes the mean over the numbers of a head"""

import torch


def mean_of_all(part):
    return part.mean(dim=3, keepdim=True).expand_as(part)
