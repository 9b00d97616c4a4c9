import torch
from torch import nn

places = nn.Embedding(128, 64)  # 128 positions are learned
print(tuple(places(torch.arange(128)).shape))
places(torch.arange(129))
