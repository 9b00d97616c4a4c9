"""returns the batches"""

from torch.utils.data import DataLoader


def batch_sizes(examples, size, drop_last):
    return list(DataLoader(range(examples), batch_size=size, drop_last=drop_last))
