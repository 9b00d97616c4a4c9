import torch
from torch import nn

torch.save(nn.Linear(4, 2).state_dict(), "model.pt")
for device in ("cpu", "meta"):
    state = torch.load("model.pt", map_location=device)
    print(device, "->", state["weight"].device)
