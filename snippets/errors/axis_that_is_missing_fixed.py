import torch

prices = torch.ones(4)
print(prices.ndim, "axis")
table = prices[:, None]
print(table.ndim, "axes, columns:", table.shape[1])
