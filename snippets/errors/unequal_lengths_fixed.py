import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def collate(examples):
    return pad_sequence(examples, batch_first=True, padding_value=0)


torch.manual_seed(0)
sentences = [torch.tensor([4, 7, 2]), torch.tensor([5, 1])]
for batch in DataLoader(sentences, batch_size=2, collate_fn=collate):
    print(batch)
