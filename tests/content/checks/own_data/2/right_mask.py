import torch


def padding(lengths, batch_size):
    empty = cells = 0
    for start in range(0, len(lengths), batch_size):
        batch = lengths[start : start + batch_size]
        there = torch.arange(batch.max()) < batch[:, None]
        empty += (~there).sum()
        cells += there.numel()
    return empty / cells
