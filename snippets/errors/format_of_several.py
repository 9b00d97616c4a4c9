import torch

losses = torch.tensor([0.512, 0.25])
print(f"{losses:.2f}")
