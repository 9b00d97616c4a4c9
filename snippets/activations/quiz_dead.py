import torch
from torch import nn


def gradient(activation):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 8), activation, nn.Linear(8, 1))
    nn.init.constant_(model[0].bias, -20.0)
    model(torch.randn(100, 2)).square().mean().backward()
    return model[0].weight.grad.abs().max().item()


relu, leaky = gradient(nn.ReLU()), gradient(nn.LeakyReLU())
print("ReLU:", relu, "- leaky ReLU above 0:", leaky > 0)
print(relu == 0 and leaky > 0)
