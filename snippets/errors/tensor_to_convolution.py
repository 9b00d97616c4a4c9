import numpy as np
import torch
from torch import nn

layer = nn.Conv2d(1, 2, kernel_size=3)
image = torch.tensor(np.ones((1, 1, 8, 8)), dtype=torch.float32)
print(tuple(layer(image).shape))
