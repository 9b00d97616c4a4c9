import torch

torch.manual_seed(0)
for size in [0.01, 0.1, 1.0]:
    x = torch.randn(1000, 100)
    seen = []
    for layer in range(1, 11):
        x = x @ (size * torch.randn(100, 100))
        if layer in {1, 5, 10}:
            seen.append(f"{x.std():.0e}")
    print(f"weights of size {size:4}: {', '.join(seen)}")
