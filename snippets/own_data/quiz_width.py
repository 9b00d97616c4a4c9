import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

torch.manual_seed(0)
data = [torch.ones(n) for n in (2, 3, 7, 9)]
loader = DataLoader(data, 2, collate_fn=lambda e: pad_sequence(e, True))
shapes = [tuple(batch.shape) for batch in loader]
print(shapes)
print(len(set(shapes)) > 1)
