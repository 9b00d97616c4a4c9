import torch
from torch.nn.functional import layer_norm


def final_sizes(x, branches):
    n = len(branches)
    ways = [lambda x, f: x + f(x), lambda x, f: x + f(x) / (2 * n) ** 0.5]
    ways.append(lambda x, f: x + f(layer_norm(x, x.shape[-1:])))
    found = []
    for way in ways:
        signal = x.clone()
        for f in branches:
            signal = way(signal, f)
        found.append((signal**2).mean() ** 0.5)
    return torch.stack(found)
