"""stops with RuntimeError"""

import torch


def attend(query, key, value):
    return torch.softmax(query @ key / key.shape[1] ** 0.5, dim=1) @ value
