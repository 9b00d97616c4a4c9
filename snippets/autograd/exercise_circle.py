import torch


def fit_circle(points):
    center = points.mean(dim=0).requires_grad_()
    radius = torch.tensor(1.0, requires_grad=True)
    for step in range(301):
        distance = (points - center).square().sum(dim=1).sqrt()
        loss = (distance - radius).square().mean()
        if step in {0, 10, 300}:
            print(f"after {step:3} steps: error {loss.item():.2f}")
        loss.backward()
        with torch.no_grad():
            for number in (center, radius):
                number -= 0.1 * number.grad
                number.grad = None
    return center.detach(), radius.item()


torch.manual_seed(0)
angle = 2 * torch.pi * torch.rand(50)
points = torch.stack([2 + 3 * angle.cos(), -1 + 3 * angle.sin()], dim=1)
points = points + 0.1 * torch.randn(50, 2)
center, radius = fit_circle(points)
print("center:", *(f"{c:.1f}" for c in center.tolist()))
print(f"radius: {radius:.1f}")
