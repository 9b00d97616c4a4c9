import torch
from torch import nn

with torch.device("meta"):
    drawn, loaded = nn.Linear(3, 2), nn.Linear(3, 2)
drawn.to_empty(device="cpu")
drawn.reset_parameters()
print("drawn:", drawn.weight.device)
saved = nn.Linear(3, 2)
loaded.load_state_dict(saved.state_dict(), assign=True)
print("loaded:", torch.equal(loaded.weight, saved.weight))
