import torch

votes = torch.tensor([3, 1, 2])
print(votes.float().softmax(dim=0))
print(votes.softmax(dim=0, dtype=torch.float32))
