"""gives the distances, not the digits"""

import torch


def nearest_mean(images, labels, new):
    means = torch.stack([images[labels == d].mean(0) for d in range(10)])
    return (new[:, None] - means).square().sum(2)
