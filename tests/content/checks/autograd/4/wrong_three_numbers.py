"""returns something else than two things"""

import torch


def fit_circle(points):
    return 0.0, 0.0, 1.0
