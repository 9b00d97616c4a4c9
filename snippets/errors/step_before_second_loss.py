import torch
from torch import nn

layer = nn.Linear(2, 2)
head = nn.Linear(2, 1)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
output = head(layer(torch.ones(3, 2)))
output.mean().backward(retain_graph=True)
optimizer.step()
output.square().mean().backward()
