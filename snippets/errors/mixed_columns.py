import numpy as np
import torch

table = np.array([[1.5, "red"], [0.5, "blue"]], dtype=object)
torch.tensor(table)
