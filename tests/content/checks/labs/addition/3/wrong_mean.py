"""puts the mean in the place of zero"""

import torch


def without_heads(given, heads, size):
    result = given.clone()
    for head in heads:
        result[:, :, head * size : (head + 1) * size] = given[:, :, head * size : (head + 1) * size].mean(
            dim=0
        )
    return result
