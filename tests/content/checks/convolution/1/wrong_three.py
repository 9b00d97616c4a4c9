"""gives 3 numbers where 5 weights are asked for"""

import torch


def weights_between(signal, target, size):
    windows = signal.unfold(0, 3, 1)
    windows = windows[: len(target)]
    return torch.linalg.lstsq(windows, target[: len(windows), None]).solution.flatten()
