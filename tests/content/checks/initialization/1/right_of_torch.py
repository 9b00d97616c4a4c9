import torch
from torch import nn


def bound(layer):
    fan_in = nn.init._calculate_correct_fan(layer.weight, "fan_in")
    return 1 / torch.tensor(fan_in).sqrt()
