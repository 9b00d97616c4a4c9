"""divides by the number of examples"""

import torch
from torch.nn import functional as F


def logit_gradient(z, target):
    z = z.clone().requires_grad_()
    return torch.autograd.grad(F.cross_entropy(z, target), z)[0]
