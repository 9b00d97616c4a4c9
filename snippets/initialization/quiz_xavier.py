import torch
from torch import nn

torch.manual_seed(0)
stds = []
for outputs in (50, 500):
    weight = nn.init.xavier_normal_(torch.empty(outputs, 100))
    stds.append(weight.std().item())
    print(f"{outputs} outputs: std {stds[-1]:.3f}")
print(stds[1] < 0.8 * stds[0])
