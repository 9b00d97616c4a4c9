"""leaves out the last batch even where it is full"""

import torch


def batch_sizes(examples, size, drop_last):
    sizes = [len(batch) for batch in torch.arange(examples).split(size)]
    return sizes[:-1] if drop_last else sizes
