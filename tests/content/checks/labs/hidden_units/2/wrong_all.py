"""turns all units"""

import copy

import torch


def turn(model, unit):
    new = copy.deepcopy(model)
    with torch.no_grad():
        new[2].bias.add_(new[2].weight.sum())
        new[0].weight[:].neg_()
        new[0].bias[:].neg_()
        new[2].weight[0].neg_()
    return new
