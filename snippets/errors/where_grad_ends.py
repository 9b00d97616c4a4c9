import torch
from torch import nn

model = nn.Linear(2, 3)
targets = torch.tensor([0, 1, 2, 0])
scores = model(torch.ones(4, 2))
loss = nn.functional.cross_entropy(scores, targets)
loss.backward()
print("weight:", model.weight.requires_grad)
print("scores:", scores.requires_grad)
print("classes:", scores.argmax(dim=1).requires_grad)
print("loss:", loss.requires_grad)
print("gradient:", tuple(model.weight.grad.shape))
