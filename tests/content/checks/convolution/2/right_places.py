import torch


def after_convolution(size, inputs, outputs, kernel, stride, padding, dilation):
    starts = range(-padding, size + padding, stride)
    last = [start + dilation * (kernel - 1) for start in starts]
    places = sum(end < size + padding for end in last)
    return torch.tensor([places, inputs * outputs * kernel**2 + outputs]).tolist()
