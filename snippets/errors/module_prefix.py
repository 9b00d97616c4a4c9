import torch
from torch import nn

parallel = nn.DataParallel(nn.Linear(2, 1))
torch.save(parallel.state_dict(), "model.pt")
nn.Linear(2, 1).load_state_dict(torch.load("model.pt"))
