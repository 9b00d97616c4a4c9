"""swaps the two in lstsq: the windows come first"""

import torch


def weights_between(signal, target, size):
    windows = signal.unfold(0, size, 1)
    return torch.linalg.lstsq(target[:, None], windows).solution.flatten()
