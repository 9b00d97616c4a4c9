import torch


def slope_right(model):
    return (model[2].weight @ model[0].weight.clamp(min=0)).item()
