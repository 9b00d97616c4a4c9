import torch
from torch import nn

compiled = torch.compile(nn.Linear(2, 1))
nn.Linear(2, 1).load_state_dict(compiled.state_dict())
