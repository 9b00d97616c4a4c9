import torch

try:
    torch.ones(1)
    w = False
except RuntimeError:
    w = False
print(w)
