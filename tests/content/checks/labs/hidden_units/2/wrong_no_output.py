"""leaves the bias of the output"""

import copy

import torch


def turn(model, unit):
    new = copy.deepcopy(model)
    with torch.no_grad():
        new[0].weight[unit].neg_()
        new[0].bias[unit].neg_()
        new[2].weight[0, unit].neg_()
    return new
