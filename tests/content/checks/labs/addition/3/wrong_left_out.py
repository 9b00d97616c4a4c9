"""leaves out the numbers of these heads"""

import torch


def without_heads(given, heads, size):
    kept = [head for head in range(given.shape[2] // size) if head not in heads]
    return given.unflatten(2, (-1, size))[:, :, kept].flatten(2)
