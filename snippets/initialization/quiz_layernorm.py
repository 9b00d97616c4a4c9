import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x, norm = torch.randn(50, 64), nn.LayerNorm(64, eps=0.0)
verdicts = []
for scale in (0.1, 3.0, 100.0):
    weight = torch.randn(64, 64)
    small, large = norm(x @ weight), norm(x @ (scale * weight))
    verdicts.append(torch.allclose(small, large))
print(verdicts)
print(all(verdicts))
