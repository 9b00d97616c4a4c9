"""divides by the width, not by its root"""

import torch


def attend(query, key, value):
    return torch.softmax(query @ key.T / key.shape[1], dim=1) @ value
