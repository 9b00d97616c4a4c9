"""adds the members up"""

import torch


def error_of_mean(members, shared):
    errors = shared + torch.randn(members, 10_000)
    return errors.sum(dim=0).square().mean().item()
