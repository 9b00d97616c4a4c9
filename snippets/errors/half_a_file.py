from pathlib import Path

import torch
from torch import nn

file = Path("model.pt")
torch.save(nn.Linear(2, 1).state_dict(), file)
file.write_bytes(file.read_bytes()[:500])
torch.load(file)
