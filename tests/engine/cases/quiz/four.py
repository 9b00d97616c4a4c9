import torch

print(torch.tensor([2, 2]).sum().item() == 4)
