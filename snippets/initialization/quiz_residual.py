import torch

torch.manual_seed(0)
x = torch.randn(200, 256)
for _ in range(10):
    weight = (2 / 256) ** 0.5 * torch.randn(256, 256)
    x = x + torch.relu(x) @ weight
size = x.square().mean().sqrt().item()
print(f"size after ten residual blocks: {size:.0f}")
print(0.5 < size < 2)
