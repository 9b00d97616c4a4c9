"""compares with the sum of the images of each digit"""

import torch


def nearest_mean(images, labels, new):
    means = torch.stack([images[labels == d].sum(0) for d in range(10)])
    return (new[:, None] - means).square().sum(2).argmin(1)
