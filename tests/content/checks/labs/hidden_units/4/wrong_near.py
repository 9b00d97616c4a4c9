"""asks the network before its last corner"""

import torch


def slope_right(model):
    with torch.no_grad():
        a, b = model(torch.tensor([[6.0], [7.0]]))
    return (b - a).item()
