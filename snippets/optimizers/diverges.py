import torch

for lr in [0.4, 0.9, 1.1]:
    w, path = torch.tensor(3.0), []
    for step in range(1, 1001):
        w = w - lr * 2 * w
        if step in {1, 10, 1000}:
            path.append(f"{w.item():.1e}")
    print(f"lr {lr}:", ", ".join(path))
