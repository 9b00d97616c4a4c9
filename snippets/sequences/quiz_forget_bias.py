import torch
from torch import nn

torch.manual_seed(0)
layer = nn.LSTM(10, 64)
forget = (layer.bias_ih_l0 + layer.bias_hh_l0)[64:128]
print(f"smallest {forget.min():.2f}, largest {forget.max():.2f}", end=", ")
print(f"mean {forget.mean():.2f}")
print(bool((forget == 1).all()))
