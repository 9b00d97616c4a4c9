import torch

v = []
for s in range(3):
    v.append(torch.ones(1).item() == s)
print(all(v))
