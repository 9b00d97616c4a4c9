from torch import nn


def freeze(module):
    for one in module.modules():
        if isinstance(one, nn.BatchNorm1d):
            one.momentum = 0.0
    module.zero_grad(set_to_none=True)
    module.requires_grad_(False)
