import io

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).eval()
x = torch.randn(1, 64)
program = torch.export.export(model, (x,))

file = io.BytesIO()
torch.export.save(program, file)
file.seek(0)
served = torch.export.load(file).module()
print("same outputs:", torch.allclose(served(x), model(x)))
