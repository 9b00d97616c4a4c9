import torch

torch.set_default_dtype(torch.float64)
curvature = torch.tensor([1.0, 100.0])


def steps(lr, momentum):
    w, velocity = torch.ones(2), torch.zeros(2)
    for step in range(10_000):
        if w.norm() < 1e-6:
            return step
        velocity = momentum * velocity + curvature * w
        w = w - lr * velocity


plain = steps(lr=2 / (1 + 100), momentum=0.0)
tuned = steps(lr=4 / (1 + 10) ** 2, momentum=(9 / 11) ** 2)
print(f"plain:          {plain} steps")
print(f"tuned momentum: {tuned} steps")
