import torch
from torch import nn

layer = nn.Linear(2, 1)
snapshot = layer.state_dict()
before = snapshot["weight"].clone()
with torch.no_grad():
    layer.weight += 1
unchanged = torch.equal(snapshot["weight"], before)
print("snapshot unchanged:", unchanged)
print(unchanged)
