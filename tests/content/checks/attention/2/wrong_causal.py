"""has no window"""

import torch


def hears(n, window, layers):
    return torch.ones(n, n).tril().bool()
