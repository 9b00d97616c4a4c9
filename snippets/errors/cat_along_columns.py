import torch

features = torch.zeros(20, 10)
more = torch.zeros(20, 3)
print(tuple(torch.cat([features, more], dim=1).shape))
