"""freezes only some of the parameters"""


def freeze(module):
    for layer in [module, *module.children()]:
        for p in layer.parameters(recurse=False):
            p.requires_grad = False
    module.eval()
    for p in module.parameters():
        p.grad = None
