"""asks the network before its last corner"""

import torch


def slope_right(model):
    with torch.no_grad():
        a, b = model(torch.tensor([[100.0], [101.0]]))
    return (b - a).item()
