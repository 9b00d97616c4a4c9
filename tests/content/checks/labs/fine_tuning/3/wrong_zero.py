"""makes the gradient zero"""


def freeze(module):
    module.requires_grad_(False)
    module.eval()
    for p in module.parameters():
        p.grad.zero_()
