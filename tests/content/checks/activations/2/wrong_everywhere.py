"""subtracts 1 at every class"""

from torch.nn import functional as F


def logit_gradient(z, target):
    return F.softmax(z, dim=1) - 1
