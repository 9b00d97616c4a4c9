import torch
from torch.nn import functional as F

kernel = torch.tensor([[[1.0, 2, 3]]])
pixels = torch.eye(7)[:, None]  # seven signals, one 1 in each
matrix = F.conv1d(pixels, kernel, stride=2)[:, 0].T
print("as a matrix:", tuple(matrix.shape), "from 7 numbers to 3")
small = torch.tensor([1.0, 10, 100])
print("its transpose:   ", (matrix.T @ small).int().tolist())
up = F.conv_transpose1d(small[None, None], kernel, stride=2)
print("conv_transpose1d:", up.flatten().int().tolist())
