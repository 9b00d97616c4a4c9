"""returns all that lstsq gives: return its solution"""

import torch


def weights_between(signal, target, size):
    windows = signal.unfold(0, size, 1)
    return torch.linalg.lstsq(windows, target[:, None])
