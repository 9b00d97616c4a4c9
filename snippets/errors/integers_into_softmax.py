import torch

votes = torch.tensor([3, 1, 2])
votes.softmax(dim=0)
