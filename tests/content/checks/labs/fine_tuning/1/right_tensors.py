import torch


def paired(first, second, seeds):
    a = torch.tensor([first(seed) for seed in seeds])
    b = torch.tensor([second(seed) for seed in seeds])
    return (b > a).sum(), (b - a).mean()
