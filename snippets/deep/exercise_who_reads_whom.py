import torch
from torch import nn


def reads_others(layer, batch):
    """Does the output for an example depend on the others of its batch?"""
    x = batch.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(layer(x)[0].square().sum(), x)
    return bool(gradient[1:].abs().max() > 0)


torch.manual_seed(0)
images = torch.randn(4, 6, 5, 5)
for layer in (
    nn.BatchNorm2d(6),
    nn.BatchNorm2d(6).eval(),
    nn.GroupNorm(3, 6),
    nn.Conv2d(6, 6, kernel_size=3),
    nn.Softmax(dim=0),
):
    print(f"{type(layer).__name__:11}", reads_others(layer, images))
