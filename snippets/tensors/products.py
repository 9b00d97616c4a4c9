import torch

row, v = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([4.0, 0.0, 1.0])
print("dot product:      ", (row @ v).item(), "=", (row * v).sum().item())
M = torch.arange(6.0).reshape(2, 3)
print("matrix and vector:", (M @ v).tolist())

A, B = torch.ones(10, 2, 3), torch.ones(10, 3, 4)
print("ten at once:      ", tuple((A @ B).shape), tuple(torch.bmm(A, B).shape))
named = torch.einsum("bij,bjk->bik", A, B)
print("the same by einsum", torch.equal(named, A @ B))
