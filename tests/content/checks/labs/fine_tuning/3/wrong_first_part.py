"""freezes only some of the parameters"""


def freeze(module):
    next(module.children(), module).requires_grad_(False)
    module.eval()
    for p in module.parameters():
        p.grad = None
