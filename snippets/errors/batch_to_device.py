import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
data = TensorDataset(torch.ones(4, 2), torch.zeros(4))
for batch in DataLoader(data, batch_size=2):
    batch = batch.to("cpu")
