import torch

losses = torch.tensor([0.512, 0.25])
print(f"{losses.mean():.2f}")
print(", ".join(f"{loss:.2f}" for loss in losses.tolist()))
