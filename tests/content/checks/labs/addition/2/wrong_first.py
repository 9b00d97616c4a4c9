"""gives each sum the numbers of the first"""

import torch


def mean_of_all(part):
    return part[:1].expand_as(part)
