from pathlib import Path

import torch

file = Path("runs/first/model.pt")
file.parent.mkdir(parents=True, exist_ok=True)
torch.save({"epoch": 3}, file)
print(torch.load(file))
