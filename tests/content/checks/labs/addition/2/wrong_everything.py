"""takes one mean of everything"""

import torch


def mean_of_all(part):
    return part.mean().expand_as(part)
