import torch
from torch import nn


def gradients(activation, kaiming):
    torch.manual_seed(0)
    layers = []
    for _ in range(30):
        linear = nn.Linear(64, 64)
        if kaiming:
            nn.init.kaiming_normal_(linear.weight, nonlinearity="relu")
            nn.init.zeros_(linear.bias)
        layers += [linear, activation()]
    model = nn.Sequential(*layers, nn.Linear(64, 1))
    model(torch.randn(256, 64)).square().mean().backward()
    return model[0].weight.grad.norm(), model[58].weight.grad.norm()


for activation in (nn.ReLU, nn.LeakyReLU):
    for kaiming in (False, True):
        first, last = gradients(activation, kaiming)
        start = "Kaiming" if kaiming else "default"
        print(f"{activation.__name__:9} {start}: ", end="")
        print(f"first {first:.0e}, last {last:.0e}")
