import torch


def error_of_mean(members, shared):
    errors = shared + torch.randn(members, 10_000, dtype=torch.float64)
    return errors.mean(dim=0).square().mean().item()


torch.manual_seed(0)
for members in (1, 4, 16):
    error, shared = (error_of_mean(members, by) for by in (0, 0.5))
    print(f"{members:2} members: error {error:.2f}, ", end="")
    print(f"if all are 0.5 too high {shared:.2f}")
