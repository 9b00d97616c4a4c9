import numpy as np
import torch

array = np.zeros(3)
x = torch.from_numpy(array)
array[0] = 7.0
print(x.tolist())
print(x[0].item() == 7.0)
