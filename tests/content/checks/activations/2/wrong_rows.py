"""takes the softmax over the examples"""

from torch.nn import functional as F


def logit_gradient(z, target):
    return F.softmax(z, dim=0) - F.one_hot(target, z.shape[1])
