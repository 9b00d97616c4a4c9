import torch

losses = torch.tensor([0.9, 0.5, 0.3])
print(losses[0].item())
column = losses[:, None]
print(column.shape, column[0, 0].item())
