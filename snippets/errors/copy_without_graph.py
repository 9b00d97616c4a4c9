import copy

import torch
from torch import nn

layer = nn.Linear(2, 1)
loss = layer(torch.ones(4, 2)).square().mean()
best = {"weights": layer.state_dict(), "loss": loss.item()}
kept = copy.deepcopy(best)
print(torch.equal(kept["weights"]["weight"], layer.weight))
print(kept["loss"] == loss.item())
