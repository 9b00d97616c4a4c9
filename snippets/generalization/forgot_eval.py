import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 50), nn.Dropout(0.5), nn.Linear(50, 1))
x = torch.ones(1, 4)
print("twice the same, as made:", torch.equal(model(x), model(x)))
model.eval()
print("after eval():", torch.equal(model(x), model(x)))
