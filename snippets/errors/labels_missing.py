import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
examples = [(torch.zeros(3), None), (torch.ones(3), None)]
for x, y in DataLoader(examples, batch_size=2):
    print(x, y)
