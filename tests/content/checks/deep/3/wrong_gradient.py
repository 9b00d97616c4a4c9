"""returns something else than it should"""

import torch


def reads_others(layer, batch):
    x = batch.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(layer(x)[0].square().sum(), x)
    return gradient[1:]
