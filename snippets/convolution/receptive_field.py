import torch
from torch import nn


def measured(layers):
    """How many rows of the image move the middle output?"""
    model = nn.Sequential(*(nn.Conv2d(1, 1, k, s, 0, d) for k, s, d in layers))
    image = torch.zeros(1, 1, 49, 49, requires_grad=True)
    out = model(image)
    middle = out.shape[2] // 2
    out[0, 0, middle, middle].backward()
    return image.grad[0, 0].any(dim=1).sum().item()


def by_formula(layers):
    size, steps = 1, 1
    for kernel, stride, dilation in layers:
        size += (kernel - 1) * dilation * steps
        steps *= stride
    return size


torch.manual_seed(0)
plain, halving = (3, 1, 1), (3, 2, 1)
stacks = {f"{depth} of 3 x 3": [plain] * depth for depth in (1, 2, 3, 4, 7)}
stacks["dilations 1, 2, 4"] = [plain, (3, 1, 2), (3, 1, 4)]
stacks["3 of stride 2"] = [halving] * 3
for name, layers in stacks.items():
    print(f"{name:17} {measured(layers):2}, formula {by_formula(layers):2}")
