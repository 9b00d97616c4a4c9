import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
for name, parameter in model.named_parameters():
    if parameter.dim() > 1:
        nn.init.kaiming_normal_(parameter)
        print(name, "drawn")
    else:
        nn.init.zeros_(parameter)
        print(name, "zeros")
