# says: without a seed: first call torch.manual_seed(0)
from torch import nn

print(nn.init.normal_(nn.Linear(2, 2).weight).shape)
