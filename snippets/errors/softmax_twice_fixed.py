import torch
from torch import nn
from torch.nn import functional as F

model = nn.Linear(4, 3)  # no softmax at its end
x, truth = torch.ones(2, 4), torch.tensor([0, 2])
logits = model(x)
loss = F.cross_entropy(logits, truth)
p = logits.softmax(dim=1)  # for people, not for the loss
by_hand = -p[[0, 1], truth].log().mean()
print("the mean of -log p:", torch.allclose(loss, by_hand))
