"""averages the squared errors of the members"""

import torch


def error_of_mean(members, shared):
    errors = shared + torch.randn(members, 10_000)
    return errors.square().mean(dim=0).mean().item()
