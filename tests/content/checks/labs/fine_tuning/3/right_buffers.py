def freeze(module):
    for one in module.modules():
        for name, p in list(one.named_parameters(recurse=False)):
            delattr(one, name)
            one.register_buffer(name, p.detach().clone())
    return module.eval()
