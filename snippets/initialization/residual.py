import torch

torch.set_default_dtype(torch.float64)
for name, factor in [("1/3", 1 / 3), ("2", 2), ("2/30", 2 / 30)]:
    for skip in (False, True):
        torch.manual_seed(0)
        x = first = torch.randn(100, 64, requires_grad=True)
        for _ in range(30):
            weight = (factor / 64) ** 0.5 * torch.randn(64, 64)
            change = torch.relu(x) @ weight
            x = x + change if skip else change
        (x * torch.randn(100, 64)).sum().backward()
        sizes = [t.square().mean().sqrt().item() for t in (x, first.grad)]
        way = "with skips   " if skip else "without skips"
        print(f"n · Var(w) = {name:4} {way}", end=" ")
        print(f"forward {sizes[0]:.0e}, backward {sizes[1]:.0e}")
