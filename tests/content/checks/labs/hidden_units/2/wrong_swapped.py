"""returns something else"""

import copy

import torch


def turn(model, unit):
    new = copy.deepcopy(model)
    with torch.no_grad():
        new[0].weight.copy_(new[0].weight.flip(0))
        new[0].bias.copy_(new[0].bias.flip(0))
        new[2].weight.copy_(new[2].weight.flip(1))
    return new
