import torch
from torch import nn


def collapse(*layers):
    """One linear layer that computes what several in a row do."""
    inputs, outputs = layers[0].in_features, layers[-1].out_features
    single = nn.Linear(inputs, outputs)
    chain = nn.Sequential(*layers)
    with torch.no_grad():
        bias = chain(torch.zeros(1, inputs))
        single.bias.copy_(bias[0])
        single.weight.copy_((chain(torch.eye(inputs)) - bias).T)
    return single


torch.manual_seed(0)
layers = [nn.Linear(4, 9), nn.Linear(9, 6), nn.Linear(6, 2)]
x = torch.randn(100, 4)
deep, single = nn.Sequential(*layers), collapse(*layers)
print("same outputs:", torch.allclose(deep(x), single(x), atol=1e-6))
