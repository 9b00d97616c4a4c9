import torch

optimizer = torch.optim.SGD([], lr=0.1)
