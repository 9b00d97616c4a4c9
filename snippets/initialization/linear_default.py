import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(64, 128)
for name, value in layer.named_parameters():
    low, high = value.min().item(), value.max().item()
    print(f"{name:6} from {low:.3f} to {high:.3f}")
print("1/√64 =", 1 / 64**0.5)
