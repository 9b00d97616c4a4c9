import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4))
in_file = {n for n in model.state_dict() if "running" in n}
in_parameters = {n for n, _ in model.named_parameters() if "running" in n}
print("in the state dict:", sorted(in_file))
print("in the parameters:", sorted(in_parameters))

model(5 + torch.ones(2, 4))
twin = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4))
twin.load_state_dict(model.state_dict())
print(torch.equal(twin[1].running_mean, model[1].running_mean))
