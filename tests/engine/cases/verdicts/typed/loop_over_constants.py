import torch

for w in (True, False):
    torch.ones(1)
print(w)
