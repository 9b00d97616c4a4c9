import torch

print(torch.ones(1) == 1)
print("True")
