import torch


def reads_others(layer, batch):
    def one(others):
        return layer(torch.cat([batch[:2], others]))[1].flatten()[:40]

    return torch.autograd.functional.jacobian(one, batch[2:]).abs().sum().item() > 1e-9
