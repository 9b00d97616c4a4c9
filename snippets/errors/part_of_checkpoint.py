import torch
from torch import nn

model = nn.Linear(2, 1)
torch.save({"model": model.state_dict(), "epoch": 3}, "checkpoint.pt")
checkpoint = torch.load("checkpoint.pt")
print(list(checkpoint))
print(model.load_state_dict(checkpoint["model"]))
