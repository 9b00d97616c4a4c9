import torch


def without_negatives(x):
    return torch.where(x < 0, torch.zeros_like(x), x)
