import torch
from torch import nn

x = torch.tensor([[-1.0, 2.0]])
outputs = []
torch.manual_seed(0)
first = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
other = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
print(other.load_state_dict(first.state_dict()))
same = torch.allclose(first(x), other(x))
print("same weights, same outputs:", same)
print(same)
