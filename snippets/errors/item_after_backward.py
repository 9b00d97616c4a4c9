import torch
from torch import nn

model = nn.Linear(2, 1)
loss = model(torch.ones(4, 2)).square().mean()
loss.backward()
history = [loss.item()]
print("kept:", type(history[0]).__name__)
print("gradient:", tuple(model.weight.grad.shape))
