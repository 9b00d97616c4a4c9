import torch


def doubled_until_large(x):
    y = x
    while y < 10:
        y = 2 * y
    return y if y < 16 else -y


for start in (1.0, 3.0, 7.0):
    x = torch.tensor(start, requires_grad=True)
    y = doubled_until_large(x)
    y.backward()
    print(f"x = {start}: y = {y.item()}, slope {x.grad.item()}")
