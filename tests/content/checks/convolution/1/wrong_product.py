"""multiplies the windows by the target: solve for the weights"""

import torch


def weights_between(signal, target, size):
    windows = signal.unfold(0, size, 1)
    return windows.T @ target
