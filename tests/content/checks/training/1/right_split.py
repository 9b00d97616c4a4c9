import torch


def batch_sizes(examples, size, drop_last):
    sizes = tuple(len(rows) for rows in torch.randperm(examples).split(size))
    return [n for n in sizes if n == size or not drop_last]
