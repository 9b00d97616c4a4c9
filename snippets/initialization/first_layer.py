import torch

torch.set_default_dtype(torch.float64)
for first in (2, 1):
    torch.manual_seed(0)
    signal, sizes = torch.randn(1000, 256), []
    for factor in (first, 2, 2, 2):
        z = signal @ ((factor / 256) ** 0.5 * torch.randn(256, 256))
        sizes.append(f"{z.square().mean():.1f}")
        signal = torch.relu(z)
    print(f"first layer {first}/n_in, before each ReLU:", *sizes)
