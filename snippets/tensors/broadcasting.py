import torch

row = torch.tensor([[0, 1, 2]])
column = torch.tensor([[0], [10], [20]])
print(tuple(row.shape), "+", tuple(column.shape))
print(row + column)
