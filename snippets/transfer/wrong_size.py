import torch
from torch import nn

torch.save(nn.Linear(64, 10).state_dict(), "model.pt")
model = nn.Linear(64, 5)
model.load_state_dict(torch.load("model.pt"))
