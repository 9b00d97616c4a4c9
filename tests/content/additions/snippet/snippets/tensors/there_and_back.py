import torch

x = torch.arange(5)
backwards = x.flip(0)
print(backwards)
print(backwards.flip(0).equal(x))
