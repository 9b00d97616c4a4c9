import torch
from torch import nn


def after_convolution(size, inputs, outputs, kernel, stride, padding, dilation):
    layer = nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation)
    out = layer(torch.zeros(1, inputs, size, size))
    return out.shape[2], sum(p.numel() for p in layer.parameters())
