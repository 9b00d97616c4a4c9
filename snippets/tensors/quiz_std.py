import numpy as np
import torch

values = [1.0, 2.0, 3.0, 4.0]
ours, theirs = torch.tensor(values).std().item(), np.array(values).std()
print(f"torch {ours:.4f}, NumPy {theirs:.4f}")
print(ours > theirs)
