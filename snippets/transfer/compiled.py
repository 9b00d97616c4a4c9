import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 1))
compiled = torch.compile(model)
print("compiled:", list(compiled.state_dict()))
print("plain:   ", list(model.state_dict()))
with torch.no_grad():
    model[0].bias.fill_(7)
bias = compiled.state_dict()["_orig_mod.0.bias"]
print("the compiled one's bias:", bias.item())
model.load_state_dict(compiled.state_dict())
