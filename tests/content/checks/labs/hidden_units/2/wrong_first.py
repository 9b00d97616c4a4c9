"""turns the first unit"""

import copy

import torch


def turn(model, unit):
    new = copy.deepcopy(model)
    with torch.no_grad():
        new[2].bias.add_(new[2].weight[0, 0])
        new[0].weight[0].neg_()
        new[0].bias[0].neg_()
        new[2].weight[0, 0].neg_()
    return new
