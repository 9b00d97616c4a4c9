"""takes the mean over the places"""

import torch


def mean_of_all(part):
    return part.mean(dim=1, keepdim=True).expand_as(part)
