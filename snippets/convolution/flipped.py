import numpy as np
import torch
from torch.nn import functional as F

signal = np.array([1.0, 2, 0, 5, 3])
kernel = np.array([1.0, 10, 100])
x, k = torch.tensor(signal)[None, None], torch.tensor(kernel)[None, None]
print("conv1d:         ", F.conv1d(x, k).flatten().tolist())
print("correlate:      ", np.correlate(signal, kernel, "valid").tolist())
print("convolve:       ", np.convolve(signal, kernel, "valid").tolist())
print("conv1d, flipped:", F.conv1d(x, k.flip(2)).flatten().tolist())
