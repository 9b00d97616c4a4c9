import torch

right = torch.tensor([0, 2, 1]) == torch.tensor([0, 2, 2])
print(f"{right.float().mean():.4f}")
print(f"{torch.tensor([1, 2]).mean(dtype=torch.float32):.1f}")
