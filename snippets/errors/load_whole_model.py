import torch
from torch import nn

torch.save(nn.Linear(2, 1), "model.pt")
torch.load("model.pt")
