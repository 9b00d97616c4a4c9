import torch
from torch import nn

layer = nn.Linear(2, 2)
torch.save(layer.state_dict(), "state.pt")
torch.save(layer, "layer.pt")

first = nn.Linear(2, 2)
first.load_state_dict(torch.load("state.pt"))
with torch.serialization.safe_globals([nn.Linear]):
    second = torch.load("layer.pt")
third = torch.load("layer.pt", weights_only=False)
for loaded in (first, second, third):
    print(torch.equal(loaded.weight, layer.weight))
