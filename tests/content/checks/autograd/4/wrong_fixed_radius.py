"""finds the center, and not the radius"""

import torch


def fit_circle(points):
    return points.mean(0), 1.0
