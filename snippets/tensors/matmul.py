import torch

A = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
B = torch.tensor([[0.0, 1.0], [1.0, 0.0]])
print("element by element:", (A * B).tolist())
print("matrix product:    ", (A @ B).tolist())
