import numpy as np
import torch

torch.save({"epoch": 3, "loss": np.float64(0.5)}, "checkpoint.pt")
torch.load("checkpoint.pt")
