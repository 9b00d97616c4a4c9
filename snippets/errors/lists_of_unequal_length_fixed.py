import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def pad(examples):
    rows = [torch.tensor(one) for one in examples]
    return pad_sequence(rows, batch_first=True)


torch.manual_seed(0)
texts = [[4, 8, 15], [16, 23]]
batch = next(iter(DataLoader(texts, batch_size=2, collate_fn=pad)))
print(batch.tolist())
