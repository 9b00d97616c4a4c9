import torch
from torch import nn

torch.save(nn.Linear(2, 1).state_dict(), "model.pt")
model = nn.Linear(2, 1)
state = torch.load("model.pt")
print(list(state))
print(model.load_state_dict(state))
