import numpy as np
import torch

table = np.array([[1.5, "red"], [0.5, "blue"]], dtype=object)
x = torch.tensor(table[:, 0].astype(np.float32))
names, classes = np.unique(table[:, 1].astype(str), return_inverse=True)
print(x, torch.tensor(classes), names.tolist())
