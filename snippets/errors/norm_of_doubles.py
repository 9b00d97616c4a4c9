import numpy as np
import torch
from torch import nn

x = torch.from_numpy(np.array([[1.0, 3.0], [2.0, 5.0]]))
nn.LayerNorm(2)(x)
