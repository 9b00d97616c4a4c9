import torch
from torch.nn.utils.rnn import pad_sequence

rows = [torch.tensor([6.0, 6.0]), torch.tensor([3.0, 3.0, 3.0])]
padded = pad_sequence(rows, batch_first=True).mean(dim=1)
alone = torch.stack([one.mean() for one in rows])
print("padded", padded.tolist(), "alone", alone.tolist())
print(torch.equal(padded, alone))
