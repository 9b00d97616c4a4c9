import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(64, 32), nn.BatchNorm1d(32), nn.Linear(32, 10))
for name, tensor in model.state_dict().items():
    print(f"{name:22} {tuple(tensor.shape)}")
