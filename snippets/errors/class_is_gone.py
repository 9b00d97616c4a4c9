import torch
from torch import nn


class Network(nn.Sequential):
    pass


torch.save(Network(nn.Linear(2, 1)), "model.pt")
del Network  # as in a program that does not define it
try:
    torch.load("model.pt", weights_only=False)
except AttributeError as error:
    print("AttributeError:", *str(error).split()[:7])
