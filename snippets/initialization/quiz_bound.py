import torch
from torch import nn

verdicts = []
for seed in range(50):
    torch.manual_seed(seed)
    verdicts.append(bool((nn.Linear(64, 128).weight.abs() <= 0.125).all()))
print(len(verdicts), "layers")
print(all(verdicts))
