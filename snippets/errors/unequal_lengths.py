import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
sentences = [torch.tensor([4, 7, 2]), torch.tensor([5, 1])]
for batch in DataLoader(sentences, batch_size=2):
    print(batch)
