import torch
from torch import nn

p = 0.75
torch.manual_seed(0)
y = nn.Dropout(p)(torch.ones(100_000))
survivors = y[y != 0].unique().tolist()
print("survivors:", survivors, f"mean {y.mean():.1f}")
print(survivors == [4.0] and abs(y.mean().item() - 1) < 0.05)
