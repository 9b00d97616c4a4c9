import torch

total = torch.tensor([0.9, 0.5, 0.3]).sum()
for loss in total:
    print(loss)
