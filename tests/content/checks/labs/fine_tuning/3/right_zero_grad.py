def freeze(module):
    module.zero_grad()
    for p in module.parameters():
        p.requires_grad = False
    for one in module.modules():
        one.training = False
    return module
