import torch


def steps_needed(lr, momentum):
    w, v = torch.ones(()), torch.zeros(())
    steps = torch.tensor(0)
    while w.abs() > 0.01:
        v = momentum * v + torch.func.grad(torch.square)(w)
        w = w - lr * v
        steps += 1
    return steps
