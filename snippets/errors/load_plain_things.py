import numpy as np
import torch
from torch import nn

model, best = nn.Linear(2, 1), np.float64(0.5)
state = {"model": model.state_dict(), "loss": float(best)}
torch.save(state, "checkpoint.pt")
loaded = torch.load("checkpoint.pt")
model.load_state_dict(loaded["model"])
print(loaded["loss"])
