import torch


def slope_right(model):
    last = (-model[0].bias / model[0].weight[:, 0]).max().item()
    with torch.no_grad():
        a, b = model(torch.tensor([[last + 1], [last + 2]]))
    return b - a
