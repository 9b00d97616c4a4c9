"""turns the sign round"""

from torch.nn import functional as F


def logit_gradient(z, target):
    return F.one_hot(target, z.shape[1]) - F.softmax(z, dim=1)
