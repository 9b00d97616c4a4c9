"""gives the last batch the full size"""

from torch.utils.data import DataLoader


def batch_sizes(examples, size, drop_last):
    loader = DataLoader(range(examples), batch_size=size, drop_last=drop_last)
    return [size] * len(loader)
