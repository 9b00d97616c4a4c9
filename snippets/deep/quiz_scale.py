import torch
from torch import nn

torch.manual_seed(0)
layer, norm = nn.Linear(8, 16, bias=False), nn.LayerNorm(16)
x, target = torch.randn(32, 8), torch.randn(32, 16)
norms = []
for _ in range(2):
    layer.weight.grad = None
    (norm(layer(x)) - target).square().mean().backward()
    norms.append(layer.weight.grad.norm())
    with torch.no_grad():
        layer.weight *= 10
print(f"gradients: {norms[0]:.4f}, {norms[1]:.4f}")
print(bool(norms[1] > norms[0]))
