import torch
from torch import nn


class Network(nn.Sequential):
    pass


torch.manual_seed(0)
torch.save(Network(nn.Linear(2, 1)).state_dict(), "model.pt")
model = Network(nn.Linear(2, 1))
print(model.load_state_dict(torch.load("model.pt")))
