import torch

w = False
if torch.ones(1):
    w = False
print(w)
