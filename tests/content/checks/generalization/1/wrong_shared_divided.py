"""divides what they share by their number too"""

import torch


def error_of_mean(members, shared):
    errors = shared + torch.randn(members, 10_000)
    return (errors.square().mean() / members).item()
