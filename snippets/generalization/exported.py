import io

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).eval()
shapes = ({0: torch.export.Dim.DYNAMIC},)  # any number of examples
program = torch.export.export(
    model, (torch.randn(2, 64),), dynamic_shapes=shapes
)

file = io.BytesIO()
torch.export.save(program, file)
file.seek(0)
served = torch.export.load(file).module()
for examples in (1, 5):
    x = torch.randn(examples, 64)
    print("same outputs:", torch.allclose(served(x), model(x)))
