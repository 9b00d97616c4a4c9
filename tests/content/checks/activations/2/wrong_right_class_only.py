"""leaves out the other classes"""

from torch.nn import functional as F


def logit_gradient(z, target):
    return (F.softmax(z, dim=1) - 1) * F.one_hot(target, z.shape[1])
