import torch


def step(decay, penalty):
    w = torch.tensor([3.0, -1.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, weight_decay=decay)
    loss = w.exp().sum() + penalty / 2 * (w**2).sum()
    loss.backward()
    optimizer.step()
    return w.detach()


print(torch.allclose(step(decay=0.5, penalty=0), step(decay=0, penalty=0.5)))
