import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 1))
(100 * model(torch.randn(16, 4))).square().mean().backward()
before = [p.grad.clone() for p in model.parameters()]
nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
pairs = zip(model.parameters(), before, strict=True)
factors = torch.cat([(p.grad / old).flatten() for p, old in pairs])
print(f"between {factors.min():.1e} and {factors.max():.1e}")
print(torch.allclose(factors, factors[0].expand_as(factors)))
