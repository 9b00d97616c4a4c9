import torch


def hears(n, window, layers):
    seen = torch.ones(n, n).tril() - torch.ones(n, n).tril(-window)
    reach = seen
    for _ in range(layers - 1):
        reach = (reach @ seen).clamp(max=1)
    return reach
