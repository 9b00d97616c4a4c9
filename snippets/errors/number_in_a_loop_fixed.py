import torch

losses = torch.tensor([0.9, 0.5, 0.3])
for loss in losses.tolist():
    print(f"{loss:.1f}")
print(f"{losses.sum().item():.1f}")
