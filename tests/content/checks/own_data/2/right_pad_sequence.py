import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def padding(lengths, batch_size):
    rows = [torch.ones(n, 1) for n in lengths.tolist()]
    loader = DataLoader(rows, batch_size, collate_fn=lambda some: pad_sequence(some, batch_first=True))
    zeros, total = zip(*[((batch == 0).sum().item(), batch.numel()) for batch in loader], strict=True)
    return sum(zeros) / sum(total)
