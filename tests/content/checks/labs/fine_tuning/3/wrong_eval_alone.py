"""leaves the parameters trainable"""


def freeze(module):
    module.eval()
    for p in module.parameters():
        p.grad = None
