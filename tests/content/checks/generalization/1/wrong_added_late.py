"""adds shared to the squares"""

import torch


def error_of_mean(members, shared):
    errors = torch.randn(members, 10_000)
    return (shared + errors.mean(dim=0).square()).mean().item()
