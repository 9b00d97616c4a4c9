import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
data = TensorDataset(torch.zeros(500, 1), torch.zeros(500, 1))
loader = DataLoader(data, batch_size=50)
xb, yb = next(iter(loader))
print("the first batch:", tuple(xb.shape), tuple(yb.shape))
print("in one epoch:", len([batch for batch in loader]))
