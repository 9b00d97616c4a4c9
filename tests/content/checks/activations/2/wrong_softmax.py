"""gives the softmax alone"""

from torch.nn import functional as F


def logit_gradient(z, target):
    return F.softmax(z, dim=1)
