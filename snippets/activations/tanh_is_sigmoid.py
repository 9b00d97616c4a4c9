import torch

x = torch.linspace(-5, 5, 101, dtype=torch.float64)
stretched = 2 * torch.sigmoid(2 * x) - 1
print(torch.allclose(torch.tanh(x), stretched))
