"""forgets to use the values"""

import torch


def attend(query, key, value):
    return torch.softmax(query @ key.T / key.shape[1] ** 0.5, dim=1) @ key
