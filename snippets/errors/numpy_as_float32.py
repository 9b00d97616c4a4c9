import numpy as np
import torch
from torch import nn

data = np.array([[1.5, 2.0], [0.5, 1.0]])
x = torch.from_numpy(data)
print(x.dtype, x.float().dtype)
print(tuple(nn.Linear(2, 1)(x.float()).shape))
