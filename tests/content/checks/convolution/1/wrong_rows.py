"""returns something else than it should"""

import torch


def weights_between(signal, target, size):
    windows = signal.unfold(0, size, 1).flip(0)
    return torch.linalg.lstsq(windows, target[:, None]).solution.flatten()
