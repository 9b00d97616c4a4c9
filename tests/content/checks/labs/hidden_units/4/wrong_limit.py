"""gives bias and heights"""

import torch


def slope_right(model):
    slope = model[2].bias.item()
    for w, height in zip(model[0].weight[:, 0].tolist(), model[2].weight[0].tolist()):
        if w > 0:
            slope += height
    return slope
