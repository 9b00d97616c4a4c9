"""leaves the old gradient"""


def freeze(module):
    module.requires_grad_(False)
    module.eval()
