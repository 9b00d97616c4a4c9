"""gives the distance, not the digit"""

import torch


def nearest_mean(images, labels, new):
    means = torch.stack([images[labels == d].mean(0) for d in range(10)])
    return (new[:, None] - means).square().sum(2).min(1).values
