import torch
from torch import nn

model = nn.Linear(2, 1)
compiled = torch.compile(model)
fresh = nn.Linear(2, 1)
print(fresh.load_state_dict(model.state_dict()))  # the plain one's

saved = compiled.state_dict()
named = {k.removeprefix("_orig_mod."): v for k, v in saved.items()}
print(fresh.load_state_dict(named))
print("same weights:", torch.equal(fresh.weight, model.weight))
