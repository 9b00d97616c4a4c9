import torch

torch.manual_seed(0)
for n, weight_std in [(50, 0.1), (200, 0.1), (200, 0.5)]:
    x = torch.randn(2000, n)
    y = x @ (weight_std * torch.randn(n, 1000))
    predicted = n * weight_std**2 * x.square().mean()
    measured = y.var()
    print(f"n = {n:3}, weights {weight_std}: ", end="")
    print(f"ratio measured / predicted {measured / predicted:.1f}")
