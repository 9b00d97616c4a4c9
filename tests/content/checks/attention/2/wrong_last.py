"""gives the last row alone"""

import torch


def hears(n, window, layers):
    return torch.arange(n) >= n - 1 - layers * (window - 1)
