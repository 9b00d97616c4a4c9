import torch


def loss(lr):
    x = torch.tensor(5.0)
    for _ in range(100):
        x = x - lr * 2 * x
    return (x**2).item()


print(f"lr 0.1: {loss(0.1):.1e}, lr 0.001: {loss(0.001):.0f}")
print(loss(0.001) < loss(0.1))
