import torch

if torch.ones(1) > 0:
    print(False)
