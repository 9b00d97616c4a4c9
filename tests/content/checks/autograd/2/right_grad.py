import torch


def slope_through_one(w):
    w = torch.tensor(float(w), requires_grad=True)
    return torch.autograd.grad(w.detach() * w, w)[0]
