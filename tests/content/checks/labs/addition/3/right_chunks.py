import torch


def without_heads(given, heads, size):
    parts = list(given.split(size, dim=2))
    for head in heads:
        parts[head] = torch.zeros_like(parts[head])
    return torch.cat(parts, dim=2)
