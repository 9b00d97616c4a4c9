import torch

x = torch.zeros(1, requires_grad=True)


def slope_through_one(w):
    with torch.no_grad():
        x.fill_(w)
    x.grad = None
    (x * x.data.clone()).sum().backward()
    return x.grad
