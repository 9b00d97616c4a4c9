import torch
from torch import nn

torch.manual_seed(0)
layer, norm = nn.Linear(20, 30, bias=False), nn.LayerNorm(30)
x, target = torch.randn(64, 20), torch.randn(64, 30)
start = layer.weight.detach().clone()
for factor in (1, 10):
    weight = (factor * start).requires_grad_()
    out = norm(nn.functional.linear(x, weight))
    if factor == 1:
        before = out.detach()
    moved = (out - before).abs().max().item()
    (gradient,) = torch.autograd.grad((out - target).square().mean(), weight)
    print(f"weight times {factor:2}: output moved by {moved:.0e},", end=" ")
    print(f"gradient {gradient.norm():.5f}", end=", ")
    print(f"share of the weight {gradient.norm() / weight.norm():.1e}")
