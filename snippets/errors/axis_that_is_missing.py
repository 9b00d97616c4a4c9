import torch

prices = torch.ones(4)
print(prices.shape[1])
