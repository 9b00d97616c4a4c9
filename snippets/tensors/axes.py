import torch

x = torch.arange(3)
print("column:", tuple(x[:, None].shape))
print("row:   ", tuple(x.unsqueeze(0).shape))
print("back:  ", tuple(x[:, None].squeeze(1).shape))
