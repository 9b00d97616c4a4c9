# prints: torch.Size([5, 2])
from torch import nn

print(nn.Linear(2, 5).weight.shape)
