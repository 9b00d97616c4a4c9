"""turns drop_last round"""

from torch.utils.data import DataLoader


def batch_sizes(examples, size, drop_last):
    return [len(batch) for batch in DataLoader(range(examples), batch_size=size, drop_last=not drop_last)]
