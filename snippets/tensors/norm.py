import torch

v = torch.tensor([3.0, -4.0])
print("length:      ", v.norm().item(), "=", v.square().sum().sqrt().item())
print("L1 norm:     ", v.abs().sum().item())
M = torch.tensor([[3.0, 4.0], [6.0, 8.0]])
print("of each row: ", torch.linalg.vector_norm(M, dim=1).tolist())
print(f"of the whole: {M.norm():.2f}")
