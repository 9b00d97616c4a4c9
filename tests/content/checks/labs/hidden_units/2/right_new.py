import torch
from torch import nn


def turn(model, unit):
    first, _, last = model
    sign = torch.ones(first.out_features)
    sign[unit] = -1
    turned = nn.Sequential(nn.Linear(1, len(sign)), nn.Sigmoid(), nn.Linear(len(sign), 1))
    turned[0].weight.data = first.weight.data * sign[:, None]
    turned[0].bias.data = first.bias.data * sign
    turned[2].weight.data = last.weight.data * sign
    turned[2].bias.data = last.bias.data + last.weight.data[:, unit]
    return turned
