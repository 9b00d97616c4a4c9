import torch

features = torch.zeros(20, 10)
more = torch.zeros(20, 3)
torch.cat([features, more])
