import torch


def logit_gradient(z, target):
    raised = (z - z.max(dim=1, keepdim=True).values).exp()
    gradient = raised / raised.sum(dim=1, keepdim=True)
    gradient[torch.arange(len(z)), target] -= 1
    return gradient
