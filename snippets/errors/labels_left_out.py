import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
examples = [(torch.zeros(3), None), (torch.ones(3), None)]
inputs = [x for x, _ in examples]
for x in DataLoader(inputs, batch_size=2):
    print(tuple(x.shape))
