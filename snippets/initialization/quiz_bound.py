import torch
from torch import nn

inputs, outputs, largest = 64, 128, 0.125
verdicts = []
for seed in range(50):
    torch.manual_seed(seed)
    weight = nn.Linear(inputs, outputs).weight
    verdicts.append(bool((weight.abs() <= largest).all()))
print(len(verdicts), "layers")
print(all(verdicts))
