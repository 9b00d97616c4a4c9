def freeze(module):
    for p in module.parameters():
        p.requires_grad, p.grad = False, None
    module.eval()
    module.train = lambda mode=True: module
