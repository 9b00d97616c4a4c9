import torch


def end(momentum):
    x = torch.tensor(2.0, dtype=torch.float64)
    velocity = 0.0
    for _ in range(1000):
        velocity = momentum * velocity + 4 * x**3 + 3 * x**2 - 4 * x - 2
        x = x - 0.01 * velocity
    return (x**4 + x**3 - 2 * x**2 - 2 * x).item()


print(f"without {end(0.0):.2f}, with {end(0.9):.2f}")
print(end(0.9) <= end(0.0))
