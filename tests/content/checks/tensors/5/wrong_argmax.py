"""takes the farthest mean"""

import torch


def nearest_mean(images, labels, new):
    means = torch.stack([images[labels == d].mean(0) for d in range(10)])
    return torch.cdist(new, means).argmax(1)
