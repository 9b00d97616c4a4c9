from torch import nn


def parameters_of(sizes):
    layers = [n * m + m for n, m in zip(sizes, sizes[1:])]
    print(" + ".join(f"{n:,}" for n in layers), "=", f"{sum(layers):,}")
    return sum(layers)


model = nn.Sequential(
    nn.Linear(784, 100),
    nn.ReLU(),
    nn.Linear(100, 50),
    nn.ReLU(),
    nn.Linear(50, 10),
)
by_hand = parameters_of([784, 100, 50, 10])
print(by_hand == sum(p.numel() for p in model.parameters()))
