import torch
from torch import nn

torch.save(nn.Linear(2, 1).state_dict(), "model.pt")
state = torch.load("model.pt")
model = nn.Linear(2, 1).load_state_dict(state)
model(torch.ones(3, 2))
