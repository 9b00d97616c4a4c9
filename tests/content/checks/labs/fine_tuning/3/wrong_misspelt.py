"""leaves the parameters trainable"""


def freeze(module):
    module.require_grad = False
    module.eval()
    for p in module.parameters():
        p.grad = None
