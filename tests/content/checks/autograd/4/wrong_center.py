"""returns a center that is not two numbers"""

import torch


def fit_circle(points):
    return torch.zeros(3), 1.0
