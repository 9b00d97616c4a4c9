import torch
from torch import nn

model = nn.Linear(2, 1)
torch.save({"model": model.state_dict(), "epoch": 3}, "checkpoint.pt")
model.load_state_dict(torch.load("checkpoint.pt"))
