import torch

torch.manual_seed(0)
for members in (1, 4, 16):
    noise = torch.randn(members, 10_000, dtype=torch.float64)
    error = noise.mean(dim=0).square().mean()
    shared = (0.5 + noise).mean(dim=0).square().mean()
    print(f"{members:2} members: error {error:.2f}, ", end="")
    print(f"if all are 0.5 too high {shared:.2f}")
