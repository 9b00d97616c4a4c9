"""changes the numbers of the module"""


def freeze(module):
    module.requires_grad_(False)
    module.eval()
    for p in module.parameters():
        p.grad = None
        p.zero_()
