import torch

torch.manual_seed(0)
z = torch.randn(1_000_000)
before = z.square().mean()
after = torch.relu(z).square().mean()
print(f"mean square before {before:.2f}, after ReLU {after:.2f}")
