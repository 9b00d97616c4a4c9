import numpy as np
import torch

print("[1, 2, 3]   ", torch.tensor([1, 2, 3]).dtype)
print("[1.0, 2, 3] ", torch.tensor([1.0, 2, 3]).dtype)
print("[True]      ", torch.tensor([True]).dtype)
print("from NumPy  ", torch.tensor(np.array([1.0, 2.0])).dtype)
print("chosen      ", torch.tensor([1, 2], dtype=torch.float32).dtype)
