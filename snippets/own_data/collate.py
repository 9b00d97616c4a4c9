import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def pad(examples):
    rows, classes = zip(*examples)
    lengths = torch.tensor([len(one) for one in rows])
    x = pad_sequence(rows, batch_first=True)
    return x, lengths, torch.tensor(classes)


torch.manual_seed(0)
data = [(torch.ones(n, 2), n % 3) for n in (5, 8, 3, 4)]
for x, lengths, y in DataLoader(data, batch_size=2, collate_fn=pad):
    print(tuple(x.shape), "lengths", lengths.tolist(), "classes", y.tolist())
print(x[0, :, 0])
