"""leaves out what they share"""

import torch


def error_of_mean(members, shared):
    errors = torch.randn(members, 10_000)
    return errors.mean(dim=0).square().mean().item()
