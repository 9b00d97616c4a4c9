import torch
from torch import nn


def power(activation, seed):
    """First gradient of 30 layers over the last, as a power of ten."""
    torch.manual_seed(seed)
    layers = []
    for _ in range(30):
        layers += [nn.Linear(64, 64), activation()]
        nn.init.kaiming_normal_(layers[-2].weight)
    model = nn.Sequential(*layers, nn.Linear(64, 1))
    model(torch.randn(128, 64)).square().mean().backward()
    first, last = model[0].weight.grad.norm(), model[58].weight.grad.norm()
    return torch.log10(first / last).item()


for activation in (nn.ReLU, nn.GELU):
    powers = sorted(power(activation, seed) for seed in range(20))
    name, low, high = activation.__name__, powers[0], powers[-1]
    print(f"{name}: from {low:.1f} to {high:.1f},", end=" ")
    print(f"half of them from {powers[5]:.1f} to {powers[14]:.1f}")
