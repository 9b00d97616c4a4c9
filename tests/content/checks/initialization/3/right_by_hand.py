import torch


def first_loss(model, size, x, target):
    with torch.no_grad():
        model[-1].weight.copy_(size * torch.randn_like(model[-1].weight))
        model[-1].bias *= 0
        log_probabilities = model(x).log_softmax(dim=1)
        return -log_probabilities[torch.arange(len(x)), target].mean()
