import torch


def remind(model, old_model, optimizer, x, y, old_x, old_y):
    new = -model(x).log_softmax(dim=1)[range(len(y)), y].mean()
    old = -old_model(old_x).log_softmax(dim=1)[range(len(old_y)), old_y].mean()
    optimizer.zero_grad()
    torch.autograd.backward([new, old])
    optimizer.step()
    return (new + old).detach()
