import torch

s = torch.sigmoid(torch.tensor(20.0))
print("1 minus it:", 1 - s.item())
print(s.item() < 1)
