"""draws with rand"""

import torch


def error_of_mean(members, shared):
    errors = shared + torch.rand(members, 10_000)
    return errors.mean(dim=0).square().mean().item()
