"""returns no such network"""

import copy

import torch


def turn(model, unit):
    new = copy.deepcopy(model)
    with torch.no_grad():
        new[2].bias.add_(new[2].weight[0, unit])
        new[0].weight[unit].neg_()
        new[0].bias[unit].neg_()
        new[2].weight[0, unit].neg_()
    return new[0].weight
