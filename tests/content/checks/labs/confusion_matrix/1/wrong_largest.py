"""takes the floor as the largest"""

import torch


def standardized(images, rows, floor):
    mean = images[rows].mean(dim=0)
    std = images[rows].std(dim=0).clamp(max=floor)
    return (images - mean) / std
