"""makes the gradient zero"""


def freeze(module):
    module.requires_grad_(False)
    module.eval()
    module.zero_grad(set_to_none=False)
