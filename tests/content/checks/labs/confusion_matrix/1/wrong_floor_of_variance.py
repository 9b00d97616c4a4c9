"""puts the floor under the variance"""

import torch


def standardized(images, rows, floor):
    mean = images[rows].mean(dim=0)
    std = images[rows].var(dim=0).clamp(min=floor).sqrt()
    return (images - mean) / std
