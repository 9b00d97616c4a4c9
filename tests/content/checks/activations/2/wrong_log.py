"""returns something else than it should"""

from torch.nn import functional as F


def logit_gradient(z, target):
    return F.log_softmax(z, dim=1) - F.one_hot(target, z.shape[1])
