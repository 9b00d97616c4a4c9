import torch

w = 0
for s in range(3):
    if torch.ones(1).item():
        w += 1
print(w > 2)
