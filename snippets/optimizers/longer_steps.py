import torch

for momentum in [0.0, 0.5, 0.85, 0.9, 0.99]:
    w = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.01, momentum=momentum)
    for _ in range(1000):
        before = w.item()
        w.grad = torch.ones_like(w)
        optimizer.step()
    ratio = (before - w.item()) / 0.01
    print(f"momentum {momentum:4}: steps grow to {ratio:6.2f} times lr·g")
