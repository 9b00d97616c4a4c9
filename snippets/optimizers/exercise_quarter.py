import torch

curvature = 8.0  # f(w) = 4 w²
for lr in (0.24, 0.25, 0.26):
    w = torch.tensor(1.0)
    for _ in range(100):
        w = w - lr * (curvature * w)
    print(f"lr {lr}: |w| after 100 steps {w.abs().item():.2g}")
