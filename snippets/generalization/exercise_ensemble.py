import torch

torch.manual_seed(0)
truth = torch.zeros(10_000, dtype=torch.float64)
for members in (1, 4, 16):
    outputs = truth + torch.randn(members, 10_000, dtype=torch.float64)
    error = (outputs.mean(dim=0) - truth).square().mean()
    print(f"{members:2} independent members: error {error:.2f}")
