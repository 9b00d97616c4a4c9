import torch

table = torch.zeros(2, 3)
row = torch.ones(3)
print(torch.cat([table, row[None]]).shape)
losses = [torch.tensor(0.5), torch.tensor(0.25)]
print(torch.stack(losses))
