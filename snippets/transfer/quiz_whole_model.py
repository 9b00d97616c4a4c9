import pickle

import torch
from torch import nn

layer = nn.Linear(2, 2)
opened = {}
for kind, saved in {"layer": layer, "state dict": layer.state_dict()}.items():
    torch.save(saved, "file.pt")
    try:
        torch.load("file.pt")
        opened[kind] = True
    except pickle.UnpicklingError:
        opened[kind] = False
    print(f"{kind}: opened {opened[kind]}")
print(opened["layer"])
