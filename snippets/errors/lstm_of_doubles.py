import numpy as np
import torch
from torch import nn

series = torch.from_numpy(np.zeros((20, 1, 4)))
nn.LSTM(4, 8)(series)
