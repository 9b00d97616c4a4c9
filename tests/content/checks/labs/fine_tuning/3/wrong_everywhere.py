"""switches gradients off for everything"""

import torch


def freeze(module):
    torch.set_grad_enabled(False)
    module.eval()
    for p in module.parameters():
        p.grad = None
