import torch
from torch import nn

model = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3))
model.requires_grad_(False)
before = {n: t.clone() for n, t in model.state_dict().items()}
model(torch.ones(4, 3))  # in training mode
moved = [
    name
    for name, tensor in model.state_dict().items()
    if not torch.equal(tensor, before[name])
]
assert not moved, f"frozen, and moved: {moved}"
