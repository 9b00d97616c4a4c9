import numpy as np
import torch

array = np.zeros(3)
shared = torch.from_numpy(array)
copied = torch.tensor(array)
array[0] = 7.0
print("from_numpy:  ", shared.tolist())
print("torch.tensor:", copied.tolist())

shared[1] = 5.0
print("the array:   ", array.tolist())
back = shared.numpy()
shared[2] = 3.0
print(".numpy():    ", back.tolist())
