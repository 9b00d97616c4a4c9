"""freezes only some of the parameters"""


def freeze(module):
    module.eval()
    for p in module.parameters():
        p.grad = None
        p.requires_grad = p.ndim < 2
