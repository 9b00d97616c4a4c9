import torch

try:
    torch.ones(1) @ 2
    w = True
except TypeError:
    w = False
print(w)
