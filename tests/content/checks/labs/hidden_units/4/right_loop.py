import torch


def slope_right(model):
    slope = 0
    for w, height in zip(model[0].weight[:, 0].tolist(), model[2].weight[0].tolist()):
        if w > 0:
            slope += w * height
    return slope
