"""changes nothing"""

import copy

import torch


def turn(model, unit):
    new = copy.deepcopy(model)
    return new
