import torch

torch.manual_seed(0)
narrow, wide = (
    (torch.randn(20_000, d) * torch.randn(20_000, d)).sum(dim=1).var()
    for d in (32, 64)
)
print(f"{narrow:.0f}, {wide:.0f}")
print(bool(1.7 < wide / narrow < 2.3))
