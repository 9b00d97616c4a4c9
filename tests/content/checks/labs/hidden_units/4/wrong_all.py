"""adds up all units"""

import torch


def slope_right(model):
    slope = 0
    for w, height in zip(model[0].weight[:, 0].tolist(), model[2].weight[0].tolist()):
        slope += w * height
    return slope
