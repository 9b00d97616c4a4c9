import torch
from torch import nn

parallel = nn.DataParallel(nn.Linear(2, 1))
torch.save(parallel.state_dict(), "model.pt")
saved = torch.load("model.pt")
named = {k.removeprefix("module."): v for k, v in saved.items()}
print(nn.Linear(2, 1).load_state_dict(named))

torch.save(parallel.module.state_dict(), "model.pt")  # or save so
print(nn.Linear(2, 1).load_state_dict(torch.load("model.pt")))
