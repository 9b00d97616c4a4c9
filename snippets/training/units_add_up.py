import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(1, 3), nn.Sigmoid(), nn.Linear(3, 1))
x = torch.randn(100, 1)
with torch.no_grad():
    parts = model[1](model[0](x)) * model[2].weight
    total = parts.sum(dim=1, keepdim=True) + model[2].bias
    print("contributions:", tuple(parts.shape))
    print(
        "sum + bias is the output:", torch.allclose(total, model(x), atol=1e-6)
    )
