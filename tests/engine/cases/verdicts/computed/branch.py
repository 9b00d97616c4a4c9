import torch

w = False
if torch.ones(1).item():
    w = True
print(w)
