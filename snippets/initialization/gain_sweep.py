import torch

torch.set_default_dtype(torch.float64)
for gain in [0.5, 1.0, 2**0.5, 1.5, 2.0]:
    torch.manual_seed(0)
    x = torch.randn(200, 256)
    for _ in range(30):
        weight = gain / 256**0.5 * torch.randn(256, 256)
        x = torch.relu(x @ weight)
    rms = x.square().mean().sqrt()
    print(f"gain {gain:.2f}: {rms:.1e} after 30 ReLU layers")
