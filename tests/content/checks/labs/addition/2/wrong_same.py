"""gives what it was given"""

import torch


def mean_of_all(part):
    return part.clone()
