"""gives 78 numbers where 3 weights are asked for"""

import torch


def weights_between(signal, target, size):
    windows = signal.unfold(0, size, 1)
    return windows @ torch.linalg.lstsq(windows, target[:, None]).solution.flatten()
