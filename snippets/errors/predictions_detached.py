import torch
from torch import nn

model = nn.Linear(2, 1)
predictions = model(torch.ones(4, 2))
print(predictions.detach().numpy().shape)

with torch.no_grad():
    predictions = model(torch.ones(4, 2))
print(predictions.numpy().shape)
