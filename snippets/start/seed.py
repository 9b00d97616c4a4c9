import torch

torch.manual_seed(0)
first = torch.rand(3)
second = torch.rand(3)
torch.manual_seed(0)
again = torch.rand(3)
print("second draw equals the first:", torch.equal(first, second))
print("after the same seed again:   ", torch.equal(first, again))
